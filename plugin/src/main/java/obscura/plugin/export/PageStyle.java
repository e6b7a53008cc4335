package obscura.plugin.export;

/** The look of the receipt's page: light, dark, and A4 paper. It loads nothing. */
final class PageStyle {
    static final String CSS = """
            :root {
              color-scheme: light dark;
              --paper: #ffffff; --desk: #eceef1; --ink: #14181f; --soft: #525b68; --line: #d9dde3; --panel: #f5f6f8;
              --good: #0b6b3a; --good-panel: #e7f4ec; --bad: #a51616; --bad-panel: #fdeaea;
              --open: #7a4b00; --open-panel: #fdf3df; --bar: #14181f; --bar-ground: #e6e9ed;
            }
            @media (prefers-color-scheme: dark) {
              :root {
                --paper: #161a20; --desk: #0d1014; --ink: #e9ecf0; --soft: #a3adba; --line: #2d343e; --panel: #1d222a;
                --good: #6fd49b; --good-panel: #14291e; --bad: #ff9a94; --bad-panel: #331818;
                --open: #f2c063; --open-panel: #2e2512; --bar: #e9ecf0; --bar-ground: #2a313b;
              }
            }
            * { box-sizing: border-box; }
            body {
              margin: 0; padding: 32px 16px; background: var(--desk); color: var(--ink);
              font: 15px/1.55 system-ui, "Segoe UI", "Helvetica Neue", Arial, "DejaVu Sans", sans-serif;
            }
            main {
              max-width: 820px; margin: 0 auto; padding: 48px 56px 40px; background: var(--paper);
              border: 1px solid var(--line); border-radius: 6px;
            }
            header { display: flex; justify-content: space-between; align-items: flex-start; gap: 24px; }
            .brand { display: flex; align-items: center; gap: 10px; font-weight: 650; letter-spacing: .02em; }
            .brand svg { width: 26px; height: 26px; fill: var(--ink); }
            .made { color: var(--soft); font-size: 13px; }
            h1 { margin: 30px 0 6px; font-size: 30px; line-height: 1.2; letter-spacing: -.015em; font-weight: 680; }
            .lead { margin: 0 0 26px; color: var(--soft); max-width: 60ch; }
            h2 { margin: 38px 0 12px; font-size: 17px; letter-spacing: -.005em; font-weight: 660; }
            p { margin: 0 0 10px; }
            .verdict { padding: 16px 20px; border-left: 5px solid; border-radius: 4px; }
            .verdict strong { display: block; font-size: 18px; line-height: 1.35; }
            .verdict span { color: var(--ink); }
            .good { color: var(--good); } .bad { color: var(--bad); } .open { color: var(--open); }
            .verdict.good { background: var(--good-panel); border-color: var(--good); }
            .verdict.bad { background: var(--bad-panel); border-color: var(--bad); }
            .verdict.open { background: var(--open-panel); border-color: var(--open); }
            dl.facts { display: grid; grid-template-columns: repeat(4, 1fr); margin: 22px 0 0; gap: 14px 24px; }
            dl.facts dt { color: var(--soft); font-size: 13px; }
            dl.facts dd { margin: 0; font-size: 17px; font-weight: 620; font-variant-numeric: tabular-nums; }
            .print { margin: 22px 0 0; padding: 14px 18px; background: var(--panel); border-radius: 4px; }
            .print .label { color: var(--soft); font-size: 13px; }
            code {
              font: 13px/1.6 ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;
              overflow-wrap: anywhere;
            }
            .hash { display: block; font-size: 14px; font-weight: 600; word-spacing: .1em; }
            table { width: 100%; border-collapse: collapse; }
            table + p { margin-top: 12px; }
            th, td { padding: 10px 14px 10px 0; text-align: left; vertical-align: top; border-top: 1px solid var(--line); }
            tr:last-child > * { border-bottom: 1px solid var(--line); }
            thead th { border-top: 0; padding: 0 14px 6px 0; color: var(--soft); font-size: 13px; font-weight: 500; }
            tbody th { font-weight: 620; width: 23%; }
            td.number { font-variant-numeric: tabular-nums; white-space: nowrap; }
            .detail { color: var(--soft); }
            td.result { white-space: nowrap; font-weight: 620; width: 132px; }
            .result svg { width: 15px; height: 15px; margin-right: 7px; vertical-align: -2px; fill: none;
              stroke: currentColor; stroke-width: 2.2; stroke-linecap: round; stroke-linejoin: round; }
            .time { display: grid; grid-template-columns: 104px 1fr; gap: 7px 14px; align-items: center; }
            .time .name { font-size: 14px; white-space: nowrap; }
            .time svg { display: block; width: 100%; height: 18px; }
            .time rect.ground { fill: var(--bar-ground); }
            .time rect.on { fill: var(--bar); }
            .time rect.moved { fill: var(--open); }
            .ticks { display: flex; justify-content: space-between; color: var(--soft); font-size: 12px;
              font-variant-numeric: tabular-nums; }
            ol.limits { margin: 0; padding-left: 22px; }
            ol.limits li { margin: 0 0 8px; padding-left: 4px; }
            ol.limits li::marker { color: var(--soft); }
            footer { margin-top: 36px; padding-top: 16px; border-top: 1px solid var(--line); color: var(--soft);
              font-size: 13px; }
            @media (max-width: 640px) {
              body { padding: 0; } main { padding: 28px 20px; border: 0; border-radius: 0; }
              dl.facts { grid-template-columns: repeat(2, 1fr); }
              .wide { display: none; }
              td.result { width: auto; } tbody th { overflow-wrap: anywhere; }
            }
            @page { size: A4; margin: 16mm 17mm; }
            @media print {
              :root {
                color-scheme: light;
                --paper: #fff; --desk: #fff; --ink: #000; --soft: #444; --line: #bbb; --panel: #f3f3f3;
                --good: #0b6b3a; --good-panel: #fff; --bad: #a51616; --bad-panel: #fff;
                --open: #7a4b00; --open-panel: #fff; --bar: #000; --bar-ground: #e3e3e3;
              }
              * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
              body { padding: 0; font-size: 9.4pt; } main { max-width: none; padding: 0; border: 0; }
              h1 { margin-top: 14px; font-size: 21pt; } h2 { margin: 18px 0 7px; font-size: 12pt; break-after: avoid; }
              .verdict { border: 1px solid; border-left-width: 5px; }
              tr, li, .print, .verdict, .time, dl.facts { break-inside: avoid; }
              th, td { padding-top: 5px; padding-bottom: 5px; }
              .lead { margin-bottom: 16px; } .print, dl.facts { margin-top: 14px; } ol.limits li { margin-bottom: 4px; }
              .time { row-gap: 5px; } .time svg { height: 13px; } .verdict { padding: 10px 16px; }
              footer { margin-top: 18px; padding-top: 10px; } td code { font-size: 8pt; }
            }
            """;

    private PageStyle() {}
}
