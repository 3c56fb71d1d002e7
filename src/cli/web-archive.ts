import type { Archive, Said } from "../adapters/web/archive.ts";
import type { PageStore } from "../store/page-store.ts";

/** The page's archive in the database. */
export function openArchive(store: PageStore): Archive {
  return {
    ...store,
    addMessage: (thread, { said, id, learner, at }) =>
      store.addMessage({ id, learner, at, thread, body: JSON.stringify(said) }),
    async listMessages(thread, after, most) {
      const rows = await store.listMessages(thread, after, most);
      return rows.map(({ body, ...row }) => ({ ...row, said: JSON.parse(body) as Said }));
    },
  };
}
