import { type FSWatcher, watch } from "node:fs";
import { readdir, realpath } from "node:fs/promises";
import path from "node:path";

/** Folders of lessons that are looked at for changes. */
export interface FolderWatch {
  /** Looks at the folders that are there now; what changes from here on is told. Rejects where the system cannot. */
  renew(): Promise<void>;
  close(): void;
}

/**
 * Tells of every change in folders and in the folders right below them, once it has been quiet for so many milliseconds: an
 * editor saves in several steps. Each folder is watched by itself, as not every system can watch a tree.
 */
export function watchFolders(
  dirs: readonly string[],
  onChange: () => void,
  quiet: number,
): FolderWatch {
  const watchers = new Set<FSWatcher>();
  let timer: NodeJS.Timeout | undefined;
  const settle = () => {
    clearTimeout(timer);
    timer = setTimeout(onChange, quiet);
  };
  const closeAll = () => {
    for (const watcher of watchers) watcher.close();
    watchers.clear();
  };
  return {
    // Anew each time: a watcher follows a folder that was moved away, and not the one that took its place.
    async renew() {
      const folders = (await Promise.all(dirs.map(listFolders))).flat();
      closeAll();
      for (const folder of new Set(folders)) {
        const watcher = watchOne(folder, settle);
        if (watcher) watchers.add(watcher);
      }
    },
    close() {
      clearTimeout(timer);
      closeAll();
    },
  };
}

/** Null where the folder has gone meanwhile, which another watcher tells. */
function watchOne(folder: string, onChange: () => void): FSWatcher | null {
  try {
    return watch(folder, onChange).on("error", onChange);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

/** The folder with those in it; where it is not there, the one in which it would appear. */
async function listFolders(dir: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(dir, { withFileTypes: true });
    const inner = entries.filter((entry) => entry.isDirectory() || entry.isSymbolicLink());
    const folders = inner.map(({ name }) => realpath(path.join(dir, name)).catch(() => null));
    return [dir, ...(await Promise.all(folders)).filter((folder) => folder !== null)];
  } catch {
    const above = path.dirname(dir);
    return above === dir ? [] : (await listFolders(above)).slice(0, 1);
  }
}
