/**
 * The page's look: paper, ink and the vermilion of a seal; the same in the dark. No font, image or
 * script from anywhere. Every colour is a variable, so that drawings follow the theme.
 */

const colours = `
:root{color-scheme:light dark;
--paper:#faf8f3;--card:#fffefb;--ink:#211e18;--soft:#5f594d;--line:#ddd6c7;--faint:#efeade;
--seal:#ab2418;--good:#1a6842;--bad:#ab2418;--open:#845300;--good-bg:#e5f2ea;--bad-bg:#fbe9e6;
--open-bg:#f8efd9;--s0:#2f5d8a;--s1:#c08a2d;--s2:#9a4a3f;--s3:#7a8b5c;--lane:#f1ecdf}
@media (prefers-color-scheme:dark){:root{
--paper:#151412;--card:#1d1c19;--ink:#ece7db;--soft:#aaa293;--line:#3a372f;--faint:#26241f;
--seal:#ff8a7a;--good:#7fd0a2;--bad:#ff8a7a;--open:#ecb964;--good-bg:#1b2e24;--bad-bg:#3a1f1b;
--open-bg:#332a17;--s0:#7fb0de;--s1:#e0b45e;--s2:#d98a7e;--s3:#a9bb88;--lane:#282620}}`;

const ground = `
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);
font:16px/1.55 system-ui,-apple-system,"Segoe UI","Noto Sans","Noto Sans CJK SC","PingFang SC",
"Microsoft YaHei",sans-serif;overflow-wrap:anywhere}
main,header.mast,footer{max-width:1120px;margin:0 auto;padding:0 20px}
h1,h2,h3,h4,p,figure,ul,ol{margin:0}
h1,h2,.headline{font-family:Georgia,"Noto Serif","Noto Serif CJK SC","Songti SC",SimSun,serif;
font-weight:600;line-height:1.25;text-wrap:balance}
h1{font-size:1.05rem;letter-spacing:.02em}
h2{font-size:1.6rem;margin-bottom:6px}
h3{font-size:1.05rem;line-height:1.35;display:inline}
h3 small,summary small,figcaption small{font-weight:400;color:var(--soft);font-size:.9rem}
h4{font-size:.9rem;margin:14px 0 4px}
a{color:inherit;text-underline-offset:3px;text-decoration-color:var(--line)}
a:hover{text-decoration-color:currentColor}
code{font:.86em ui-monospace,"SF Mono",Menlo,Consolas,"Noto Sans Mono",monospace}
:focus-visible{outline:2px solid var(--s0);outline-offset:2px}
section{padding:34px 0 6px;border-top:1px solid var(--line);margin-top:34px}
.lead{color:var(--soft);max-width:72ch;margin-bottom:18px}
.card{background:var(--card);border:1px solid var(--line);border-radius:8px;padding:16px 18px;
margin:0 0 14px}
.size,.note,.who,.rule-said{color:var(--soft);font-size:.88rem}
.size{margin:2px 0 10px;font-variant-numeric:tabular-nums}
ul{padding-left:1.1em}li+li{margin-top:2px}
td ul{padding-left:1em}
.good{color:var(--good)}.bad{color:var(--bad)}.open{color:var(--open)}
footer{color:var(--soft);font-size:.85rem;padding:28px 20px 48px}`;

const mast = `
header.mast{padding-top:30px}
.brand{display:flex;align-items:center;gap:12px;color:var(--soft)}
.brand svg{flex:none}
.brand p{font-size:.9rem}
.headline{font-size:clamp(1.55rem,4.6vw,2.6rem);margin:26px 0 10px;max-width:24em}
.headline.good::before,.headline.bad::before{content:"";display:block;width:56px;height:4px;
background:currentColor;margin-bottom:16px}
.headline.good,.headline.bad{color:var(--ink)}
.headline.good::before{background:var(--good)}.headline.bad::before{background:var(--bad)}
.more{color:var(--soft);max-width:60ch}
.facts{display:flex;flex-wrap:wrap;gap:1px;
background:var(--line);border:1px solid var(--line);border-radius:8px;overflow:hidden;
margin:26px 0 18px}
.facts div{background:var(--card);padding:12px 16px;flex:1 1 150px}
.facts b{display:block;font-size:1.35rem;font-variant-numeric:tabular-nums;line-height:1.3}
.facts span{color:var(--soft);font-size:.85rem}
nav ul{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:4px 18px;font-size:.92rem}
nav li+li{margin:0}
.identity{color:var(--soft);font-size:.82rem;margin-top:14px}`;

const tables = `
table{border-collapse:collapse;width:100%;font-size:.94rem}
th{font-weight:600;color:var(--soft);font-size:.8rem;text-align:left}
th,td{padding:7px 14px 7px 0;vertical-align:top;border-bottom:1px solid var(--faint)}
tr:last-child td{border-bottom:0}
.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.card .verdict{white-space:nowrap;font-variant-numeric:tabular-nums}
.verdict.good{color:var(--good)}.verdict.bad{color:var(--bad);font-weight:600}
.verdict.open{color:var(--open)}
article.card td.words:nth-child(2),article.card th:nth-child(2){width:22em}
.ledger table{table-layout:fixed}.ledger th:nth-child(1){width:27%}
.ledger th:nth-child(3){width:24%}
.ledger code{font-size:.8em}
.matrix code{font-size:.8em;overflow-wrap:normal}.matrix th,.matrix td{padding-right:8px}
.matrix th.number{white-space:normal;hyphens:auto}
.card>details+details{margin-top:6px}
.repeat{font-size:.88rem;margin:8px 0 0}
.repeat code{background:var(--faint);padding:3px 7px;border-radius:4px;display:inline-block}
.changes-since{list-style:none;padding:0}
@media (max-width:640px){
body{font-size:15px}main,header.mast,footer{padding-left:16px;padding-right:16px}
h2{font-size:1.35rem}.card{padding:14px}
thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
table,tbody,tr,td{display:block;width:100%}
tr{padding:9px 0;border-bottom:1px solid var(--faint)}tr:last-child{border:0}
td,article.card td.words:nth-child(2){border:0;padding:1px 0;width:100%;white-space:normal;
text-align:left}
td.number{white-space:normal;text-align:left}td.empty{display:none}
.card .verdict{white-space:normal}
td::before{content:attr(data-label);color:var(--soft);font-size:.78rem;display:block}
article.card td::before{content:none}
article.card td:first-child{font-weight:500}

}`;

const stories = `
summary{font-size:.9rem;font-weight:600}
.scenario details{margin-top:12px}.scenario li{font-size:.88rem;break-inside:avoid}
.scenario ul{columns:2 22rem;column-gap:28px}
.never{color:var(--soft);font-size:.88rem;margin-top:8px}
.never summary{font-weight:400}
details>summary{cursor:pointer;list-style-position:outside;margin-left:1.1em}
details[open]>summary{margin-bottom:10px}
.story{margin-top:12px}
.story figcaption{font-weight:600;font-size:.95rem}
.told{display:flex;flex-direction:column;gap:16px;margin-top:12px}
.told ol{order:1;columns:3 15rem;column-gap:26px}
.story ol{list-style:none;counter-reset:step;padding:0}
.story ol li{counter-increment:step;break-inside:avoid;position:relative;
padding:0 0 10px 2em;font-size:.92rem}
.story ol li::before{content:counter(step);position:absolute;left:0;top:.1em;width:1.5em;
color:var(--soft);font-variant-numeric:tabular-nums;text-align:right}
.story ol li.endless{counter-increment:none;column-span:all;color:var(--open);font-weight:600}
.story ol li.endless::before{content:'\\21bb'}
.story li.bent .deed{color:var(--bad);font-weight:600}
.actor{font-size:.8rem;color:var(--soft);display:block}
.group{font-size:.8rem;color:var(--soft)}
.changes{display:block;color:var(--soft);font-size:.82rem}.change{display:block}
.anomaly{margin-top:8px;border-left:3px solid var(--open);padding-left:10px}
.broken{color:var(--bad);font-weight:600;margin-top:8px;border-left:3px solid var(--bad);
padding-left:12px}
.scroller{overflow-x:auto;max-width:100%}
.sequence{display:block;height:auto}
.sequence text{font-size:12.5px;fill:var(--ink)}
.sequence .lane{fill:var(--lane);stroke:var(--line)}
.sequence .lane.person{fill:var(--card);stroke:var(--soft)}
.sequence .lane-name{text-anchor:middle;dominant-baseline:middle;font-weight:600}
.sequence .lifeline{stroke:var(--line);stroke-dasharray:2 4}
.sequence .shaft{stroke:var(--s0);stroke-width:1.6}.sequence .head,.sequence .act{fill:var(--s0)}
.sequence .delivery .shaft{stroke-dasharray:7 3}
.sequence .cross{stroke:var(--bad);stroke-width:2.2;fill:none}
.sequence .bent .shaft{stroke:var(--bad)}.sequence .bent .head,.sequence .bent .act{fill:var(--bad)}
.sequence .bent .sentence{fill:var(--bad);font-weight:600}
.sequence .sentence{paint-order:stroke;stroke:var(--card);stroke-width:4px;stroke-linejoin:round}
.sequence .endless rect{fill:none;stroke:var(--open);stroke-width:1.6;stroke-dasharray:6 4}
.sequence .endless text{fill:var(--open);font-weight:600}
.sequence .state{fill:var(--card);stroke:var(--line)}
.sequence .state-name{text-anchor:middle;font-size:11px;fill:var(--soft)}
@media (min-width:861px){.sequence{max-width:100%}}
@media (max-width:860px){.told ol{order:0}}`;

const drawings = `
.plots{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,320px),1fr));gap:14px}
.plots.wide{grid-template-columns:repeat(auto-fill,minmax(min(100%,340px),1fr));margin:14px 0}
.plot{background:var(--card);border:1px solid var(--line);border-radius:8px;padding:12px}
.plot figcaption,.card>figcaption{font-weight:600;font-size:.92rem;margin-bottom:6px}
.chart{display:block;width:100%;height:auto}
.chart .tick{font-size:11px;fill:var(--soft)}.chart .end{text-anchor:end}
.chart .middle{text-anchor:middle}.chart .grid{stroke:var(--faint)}
.plots+.card{margin-top:14px}.chart .curve{fill:none;stroke:var(--s0);stroke-width:1.6}
.s0{fill:var(--s0);background:var(--s0)}.s1{fill:var(--s1);background:var(--s1)}
.s2{fill:var(--s2);background:var(--s2)}.s3{fill:var(--s3);background:var(--s3)}
.chart .area{fill-opacity:.55}
.key{margin-right:12px;white-space:nowrap}
.swatch{display:inline-block;width:.8em;height:.8em;border-radius:2px;margin-right:.4em}
.lives{columns:2;column-gap:14px}
.life{break-inside:avoid;text-align:left}
.life svg{display:block;margin:0 auto;height:auto}
.life svg text{fill:var(--ink);font-family:inherit}
.life .node path,.life .node polygon{stroke:var(--soft);fill:var(--lane)}
.life .node.first path,.life .node.first polygon{stroke:var(--seal);stroke-width:2}
.life .edge path{stroke:var(--soft)}.life .edge polygon{stroke:var(--soft);fill:var(--soft)}
.life .edge text{fill:var(--soft)}
.fact{margin-bottom:14px}
.log-bars{font-size:.88rem}.log-group h4{margin:12px 0 4px;font-weight:600}
.told{font:.84rem/1.5 ui-monospace,Menlo,Consolas,"Noto Sans Mono CJK SC",monospace;
white-space:pre-wrap;margin:0}
.row-bar{display:grid;grid-template-columns:minmax(0,11em) minmax(0,1fr) minmax(3em,auto);gap:10px;
align-items:center;font-size:.88rem;padding:2px 0}
.row-track{position:relative;height:12px;background:var(--faint);border-radius:3px}
.row-fill{display:block;height:100%;border-radius:3px}
.plots>.note{grid-column:1/-1}
.shares .row-bar{grid-template-columns:minmax(0,9.5em) minmax(0,1fr) 8.6em}
.row-value{text-align:right;font-variant-numeric:tabular-nums;color:var(--soft)}
.spans .row-bar{grid-template-columns:15em minmax(0,1fr) 17em}
.row-track.middle{background:linear-gradient(var(--line),var(--line)) center/1px 100% no-repeat,
var(--faint)}
.row-span{position:absolute;top:3px;height:6px;border-radius:3px;opacity:.45}
.row-dot{position:absolute;top:1px;width:10px;height:10px;border-radius:50%;margin-left:-5px}
.row-bar .less{background:var(--good)}.row-bar .more{background:var(--s1)}
.row-bar .none{background:var(--soft)}
.row-ends{display:flex;justify-content:space-between;color:var(--soft);font-size:.82rem}
.chart .joined{fill:none;stroke-width:1.4;opacity:.7}.chart .whisker{stroke-width:1.6}
.l0{stroke:var(--s0)}.l1{stroke:var(--s1)}.l2{stroke:var(--s2)}.l3{stroke:var(--s3)}
@media (max-width:760px){.row-bar,.spans .row-bar{grid-template-columns:minmax(0,1fr) auto}
.row-bar .row-track,.row-ends{grid-column:1/-1;grid-row:2}}
.log-bar,.log-axis{display:grid;grid-template-columns:5.5em minmax(0,1fr) 5em;gap:8px;
align-items:center}
.log-label{color:var(--soft)}.log-value{text-align:right;font-variant-numeric:tabular-nums}
.log-track{background:var(--faint);height:12px;border-radius:2px;display:block}
.log-fill{display:block;height:100%;border-radius:2px;background:var(--s0)}
.log-bar.theirs .log-fill{background:var(--s1)}
.log-axis{margin-top:8px;font-size:.75rem;color:var(--soft)}
.log-ticks{position:relative;height:1.4em}
.log-ticks span{position:absolute;transform:translateX(-50%);white-space:nowrap}
.log-ticks span:first-child{transform:none}.log-ticks span:last-child{transform:translateX(-100%)}
@media (min-width:761px){.life svg{max-width:100%}}
@media (max-width:760px){.lives{columns:1}.log-bar,.log-axis{grid-template-columns:5.2em
minmax(0,1fr) 4.6em}.log-ticks span:nth-child(even){display:none}}
@media print{.scroller{overflow:visible}nav{display:none}section{break-inside:auto}}`;

export const style = colours + ground + mast + tables + stories + drawings;
