/**
 * How the stand-ins keep connections, in milliseconds: platforms leave an idle one open for a minute and more. Node would
 * close it after five seconds, and a bot on a busy machine would meet that in the middle of a request.
 */
export const serving = { keepAliveTimeout: 65_000 } as const;
