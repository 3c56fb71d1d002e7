import { html } from "hono/html";
import type { Html } from "./markup.ts";

/** A whole page. */
export interface Page {
  readonly title: string;
  /** What one can jump to past the head, and its name. */
  readonly skip: { readonly to: string; readonly label: string };
  /** Names the page for its styles. */
  readonly kind: "plain" | "thread";
  /** At the right of the head. */
  readonly aside?: Html;
  readonly body: Html;
}

/** The frame that all pages stand in; nothing in it comes from elsewhere. */
export function renderPage({ title, skip, kind, aside, body }: Page): Html {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/assets/page.css">
<script type="module" src="/assets/page.js"></script>
</head>
<body class="${kind}">
<a class="skip" href="#${skip.to}">${skip.label}</a>
<header class="bar"><div class="bar-in">
<a class="brand" href="/" aria-label="Likewise"><svg class="mark" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true"><circle cx="9" cy="12" r="7"/><circle cx="15" cy="12" r="7"/></svg><span>Likewise</span></a>
${aside ?? ""}
</div></header>
${body}
</body>
</html>`;
}
