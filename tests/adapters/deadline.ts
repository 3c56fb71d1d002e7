/**
 * Milliseconds in which a bot has to acknowledge that shares its process with the stand-in, and the machine with other tests:
 * longer than the platforms' own 3 seconds, to which programs are held that run by themselves.
 */
export const sharedDeadline = 15_000;
