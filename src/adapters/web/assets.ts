import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { extname } from "node:path";
import type { Hono } from "hono";
import type { Env } from "./env.ts";

/** What the build made of `page/`; the same steps away from src/ and from dist/. */
const folder = new URL("../../../dist/adapters/web/page/", import.meta.url);

const types: Readonly<Record<string, string>> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
};

interface Asset {
  readonly body: string;
  readonly type: string;
  readonly tag: string;
}

/** Serves the page's files, which are read once: there are few, and they are small. */
export function serveAssets(app: Hono<Env>): void {
  const assets = readAssets();
  app.get("/assets/:name", (c, next) => {
    const asset = assets.get(c.req.param("name"));
    if (!asset) return next();
    const headers = { ETag: asset.tag, "Cache-Control": "no-cache" };
    if (c.req.header("if-none-match")?.includes(asset.tag)) return c.body(null, 304, headers);
    return c.body(asset.body, 200, { ...headers, "Content-Type": asset.type });
  });
}

function readAssets(): ReadonlyMap<string, Asset> {
  const names = readdirSync(folder).filter((name) => extname(name) in types);
  return new Map(names.map((name) => [name, readAsset(name)]));
}

function readAsset(name: string): Asset {
  const body = readFileSync(new URL(name, folder), "utf8");
  const tag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 16)}"`;
  return { body, type: types[extname(name)] ?? "text/plain", tag };
}
