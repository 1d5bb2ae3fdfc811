/** The look of the reference page: no fonts, images or scripts from anywhere. */
export const style = `
:root {
  color-scheme: light dark;
  --bg: #fdfcfa; --panel: #f5f3ee; --text: #23211d; --soft: #6b665c; --line: #e4e0d7; --accent: #9a6700; --link: #8a5a00;
  --code-bg: #23252b; --code-text: #e6e3dc; --code-soft: #9a978f; --code-line: #3a3d45;
  --get: #0b6e8a; --post: #1d7a44; --put: #9a6700; --patch: #7a4bb0; --delete: #b3372f;
  --mono: ui-monospace, 'SF Mono', SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --bg: #17181c; --panel: #1f2126; --text: #e4e1da; --soft: #9f9a90; --line: #2f3138; --accent: #f0b63a; --link: #eebd5c;
    --code-bg: #101114; --code-text: #e0ddd6; --code-soft: #8f8c85; --code-line: #2c2e35;
    --get: #56bdd8; --post: #66c98f; --put: #f0b63a; --patch: #bd97ea; --delete: #f08077;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; scroll-behavior: smooth; }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
body { margin: 0; background: var(--bg); color: var(--text); font: 16px/1.6 system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif; }
a { color: var(--link); text-underline-offset: .15em; text-decoration-thickness: 1px; }
h1, h2, h3, h4 { line-height: 1.25; text-wrap: balance; }
p { margin: .6rem 0; max-width: 70ch; }
code { font: .875em/1.5 var(--mono); background: var(--panel); border: 1px solid var(--line); border-radius: 4px; padding: .06em .32em; overflow-wrap: anywhere; }
pre { margin: 0; font: 13px/1.6 var(--mono); white-space: pre; overflow-x: auto; tab-size: 2; }
nav { position: fixed; inset: 0 auto 0 0; width: 17rem; overflow-y: auto; padding: 1.5rem 1rem 3rem 1.5rem; border-right: 1px solid var(--line); background: var(--panel); font-size: .875rem; }
nav .brand { display: block; font-size: 1.15rem; font-weight: 700; color: var(--text); text-decoration: none; letter-spacing: -.01em; }
nav .brand span { color: var(--accent); }
nav .sub { color: var(--soft); margin: .1rem 0 1.25rem; }
nav h2 { font-size: .75rem; text-transform: uppercase; letter-spacing: .07em; margin: 1.4rem 0 .3rem; }
nav h2 a { color: var(--soft); text-decoration: none; }
nav ul { list-style: none; margin: 0; padding: 0; }
nav li a { display: flex; gap: .5rem; align-items: baseline; padding: .17rem .4rem; margin-left: -.4rem; border-radius: 5px; color: var(--text); text-decoration: none; }
nav li a:hover { background: var(--line); }
nav .verb { flex: 0 0 2.9rem; font-size: .62rem; text-align: right; }
.verb { font: 700 .75rem/1 var(--mono); letter-spacing: .02em; }
.GET { color: var(--get); } .POST { color: var(--post); } .PUT { color: var(--put); } .PATCH { color: var(--patch); } .DELETE { color: var(--delete); }
main { margin-left: 17rem; }
main > header, main > section > header { padding: 3rem 3rem 1rem; }
main > header > p:first-of-type { font-size: 1.15rem; }
.intro { display: grid; grid-template-columns: repeat(auto-fit, minmax(22rem, 1fr)); gap: .4rem 3rem; max-width: 76rem; }
.intro p { font-size: .95rem; margin: .3rem 0; }
main > header h1 { font-size: 2.2rem; margin: 0 0 .8rem; letter-spacing: -.02em; }
main > section { border-top: 1px solid var(--line); }
main > section > header h2 { font-size: 1.7rem; margin: 0; letter-spacing: -.015em; }
article { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 29rem); gap: 0 3rem; padding: 2rem 3rem 2.5rem; border-top: 1px solid var(--line); }
article h3 { font-size: 1.25rem; margin: 0; }
article h3 a { color: inherit; text-decoration: none; }
article h3 a:hover::after { content: ' #'; color: var(--soft); font-weight: 400; }
.route { display: inline-flex; gap: .6rem; align-items: baseline; margin: .55rem 0 .3rem; padding: .3rem .7rem; border: 1px solid var(--line); border-radius: 7px; background: var(--panel); max-width: 100%; }
.route code { background: none; border: 0; padding: 0; font-size: .85rem; }
.access { color: var(--soft); font-size: .9rem; }
h4 { font-size: .78rem; text-transform: uppercase; letter-spacing: .06em; color: var(--soft); margin: 1.5rem 0 .3rem; font-weight: 600; }
h4 a { text-transform: none; letter-spacing: 0; font-weight: 500; }
dl { margin: 0; border-top: 1px solid var(--line); }
dl > div { padding: .55rem 0; border-bottom: 1px solid var(--line); }
dt { display: flex; flex-wrap: wrap; gap: .1rem .55rem; align-items: baseline; }
dt > code { background: none; border: 0; padding: 0; font-weight: 650; font-size: .9rem; }
dt .type { color: var(--soft); font-size: .85rem; }
dt .must { color: var(--accent); font-size: .75rem; font-weight: 600; }
dd { margin: .1rem 0 0; font-size: .93rem; }
dd p { margin: 0; }
.rules { color: var(--soft); font-size: .82rem; }
details { margin: .35rem 0 0; }
summary { cursor: pointer; color: var(--link); font-size: .86rem; width: fit-content; }
details > dl { margin: .4rem 0 .4rem .2rem; padding-left: 1rem; border: 0; border-left: 2px solid var(--line); }
details > dl > div:last-child { border-bottom: 0; }
.answers { display: flex; flex-wrap: wrap; gap: .35rem; margin: .5rem 0 0; padding: 0; list-style: none; font-size: .85rem; }
.answers a, .answers span { display: inline-block; border: 1px solid var(--line); border-radius: 6px; padding: .08rem .5rem; text-decoration: none; color: var(--soft); }
.answers a:hover { border-color: var(--soft); }
.fine { color: var(--text); }
.fine b, .answers b { font: 600 .82rem var(--mono); color: var(--post); }
.answers a b { color: var(--delete); }
.code { align-self: start; position: sticky; top: 1rem; display: grid; gap: 1rem; margin-top: .35rem; }
.box { background: var(--code-bg); color: var(--code-text); border: 1px solid var(--code-line); border-radius: 9px; overflow: hidden; }
.box .head { display: flex; gap: 1rem; align-items: baseline; padding: .45rem .9rem; border-bottom: 1px solid var(--code-line); font-size: .78rem; color: var(--code-soft); }
.box label { cursor: pointer; padding-bottom: .1rem; }
.box label:hover { color: var(--code-text); }
.box input { position: absolute; opacity: 0; pointer-events: none; }
.box pre { display: none; padding: .8rem .9rem 1rem; }
.box .only, .box:has(.a:checked) .a-code, .box:has(.b:checked) .b-code { display: block; }
.box:has(.a:checked) .a-label, .box:has(.b:checked) .b-label { color: var(--code-text); box-shadow: 0 2px 0 var(--accent); }
.box:has(input:focus-visible) .head { outline: 2px solid var(--accent); outline-offset: -2px; }
.box .only { max-height: 32rem; overflow: auto; }
.box i { font-style: normal; } .box .k { color: #8fc7e8; } .box .s { color: #b8d99a; } .box .n { color: #e8b888; }
.objects article { padding-top: 1.5rem; padding-bottom: 1.5rem; }
.errors { max-width: 62rem; padding: 0 3rem 3rem; }
.errors b { font: 600 .9rem var(--mono); }
:target > h3, dl > div:target { background: color-mix(in srgb, var(--accent) 14%, transparent); border-radius: 4px; }
footer { padding: 2rem 3rem 4rem; border-top: 1px solid var(--line); color: var(--soft); font-size: .9rem; }
@media (max-width: 75rem) { article { grid-template-columns: minmax(0, 1fr); } .code { position: static; margin-top: 1.5rem; max-width: 46rem; } }
@media (max-width: 52rem) {
  nav { position: static; width: auto; border-right: 0; border-bottom: 1px solid var(--line); max-height: 34vh; }
  main { margin-left: 0; }
  main > header, main > section > header, article, .errors, footer { padding-left: 1.25rem; padding-right: 1.25rem; }
}
@media print { nav { display: none; } main { margin: 0; } .code { position: static; } .box pre { display: block; white-space: pre-wrap; } }
`;
