/** Somebody who speaks HTTP to the page without a browser, and with no good will. */
export interface Visitor {
  /** Of the last cookie; "" before a name was given. */
  readonly cookie: string;
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Response>;
  post(
    path: string,
    fields: Readonly<Record<string, string>>,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Response>;
}

/** A visitor from our own page, as far as headers tell. */
export function createVisitor(address: string): Visitor {
  let cookie = "";
  const send = async (path: string, init: RequestInit) => {
    const response = await fetch(`${address}${path}`, { redirect: "manual", ...init });
    const [set] = response.headers.getSetCookie();
    if (set !== undefined) cookie = set.split(";")[0] ?? "";
    return response;
  };
  const own = () => (cookie === "" ? {} : { cookie });
  return {
    get cookie() {
      return cookie;
    },
    get: (path, headers = {}) => send(path, { headers: { ...own(), ...headers } }),
    post: (path, fields, headers = {}) =>
      send(path, {
        method: "POST",
        body: new URLSearchParams(fields),
        headers: { ...own(), origin: address, ...headers },
      }),
  };
}

let acts = 0;

/** An id as the page's script makes them. */
export function makeId(): string {
  return `act-${`${++acts}`.padStart(16, "0")}`;
}

/** Gives a name, begins a lesson, and gives the way to its thread. */
export async function enter(
  visitor: Visitor,
  name: string,
  mode: "solo" | "group" = "solo",
): Promise<string> {
  await visitor.post("/me", { name });
  const begun = await visitor.post("/threads", { lesson: "distributed-systems", mode });
  return begun.headers.get("location") ?? "";
}
