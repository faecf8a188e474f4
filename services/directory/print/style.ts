import { Html } from './html.ts';

/** How the printed directory looks: A4, fonts of the system, every city on a new page, black on white. */
export const style = new Html(`
@page { size: A4; margin: 20mm 18mm 22mm; @bottom-left { content: "Verzeichnis der Engagierten Städte"; font: 8pt system-ui, sans-serif; color: #555 } @bottom-right { content: counter(page) " / " counter(pages); font: 8pt system-ui, sans-serif; color: #555 } }
* { box-sizing: border-box }
body { font: 10pt/1.45 system-ui, "Segoe UI", "Helvetica Neue", "Liberation Sans", Arial, sans-serif; color: #111; background: #fff; margin: 0 auto; max-width: 174mm; hyphens: auto; overflow-wrap: anywhere; orphans: 3; widows: 3 }
h1, h2, h3, h4 { line-height: 1.2; break-after: avoid; hyphens: manual; text-wrap: balance }
h1 { font-size: 30pt; margin: 0 0 8mm }
h2 { font-size: 19pt; margin: 0 }
h3 { font-size: 12.5pt; margin: 7mm 0 2.5mm }
h4 { font-size: 10.5pt; margin: 0 0 .6mm }
h3 small { font-weight: normal; color: #555 }
p { margin: 0 0 1.2mm }
a { color: inherit; text-decoration: none }
.cover { border-bottom: 1.2mm solid #1d4f73; padding: 22mm 0 5mm; margin-bottom: 8mm }
.cover .kind { color: #1d4f73; font-weight: 600; margin-bottom: 3mm }
nav h2 { font-size: 14pt; margin-bottom: 3mm }
nav td:nth-child(n + 3), nav th:nth-child(n + 3) { text-align: right; width: 28mm }
nav a { font-weight: 600; color: #1d4f73 }
.city { break-before: page }
.city > header { display: flex; justify-content: space-between; align-items: baseline; border-bottom: .6mm solid #1d4f73; padding-bottom: 1.5mm }
.city > header p { margin: 0; color: #333 }
.old { border-left: 1mm solid #a33; padding-left: 3mm; margin-top: 3mm }
.missing, .facts { color: #555 }
.facts { font-size: 8.8pt }
dl { margin: 0 }
dl div { display: grid; grid-template-columns: 24mm 1fr }
dt { color: #555 }
dd { margin: 0 }
.entries { columns: 2; column-gap: 8mm }
article { break-inside: avoid; margin-bottom: 4mm }
article a, td a { color: #1d4f73 }
table { border-collapse: collapse; width: 100% }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
thead { display: table-header-group }
thead th { border-bottom: .4mm solid #111; padding-top: 0 }
th, td { text-align: left; vertical-align: top; padding: 1.4mm 4mm 1.4mm 0; border-bottom: .2mm solid #ccc }
th:last-child, td:last-child { padding-right: 0 }
.events td:first-child { width: 42mm }
.events td:last-child { width: 50mm }
tr { break-inside: avoid }
th p { font-weight: normal; margin: .6mm 0 0 }
@media screen { body { padding: 8mm; max-width: 200mm } .city { margin-top: 16mm; border-top: .2mm dashed #bbb; padding-top: 10mm } }
@media screen and (max-width: 40em) { .entries { columns: 1 } nav { overflow-wrap: normal } nav tr > :nth-child(2) { display: none } nav tr > :nth-child(n) { width: auto; padding-right: 2mm } }
`);
