/**
 * How a report looks. What stands outside of any @media is how paper has it, in the light colours; screens add what is theirs,
 * and so does a browser that prints by itself. Whoever lays out pages on a screen takes the first alone, around `.paper`.
 */
import { html } from '../../../markup';

/** Sizes go by one unit, which is larger on a screen; figures stand under each other; words break where they have to. */
const TYPE = html`
:root,:host{--size:12px;--bg:#fff;--text:#15181c;--text-2:#4a525c;--text-3:#616a75;--line:#e2e5e9;--line-strong:#c5cbd2;--accent:#1a5fa6;--signal:#b0410c;
--c-outer:#d3e3f3;--c-inner:#89b2db;--c-median:#0e4a87;--c-grid:#eaedf0;--c-axis:#b4bbc4;--c-saved:#616a75;--c-reported:#a9b1ba;
--ui:"Source Sans 3","Noto Sans HK","Noto Sans CJK HK","Noto Sans SC","Noto Sans CJK SC","Helvetica Neue",Arial,sans-serif}
:lang(zh-Hant){--ui:"Chinese Punctuation","Source Sans 3","Noto Sans HK","Noto Sans CJK HK","Noto Sans TC","Noto Sans CJK TC","PingFang HK","PingFang TC","Microsoft JhengHei",sans-serif}
:lang(zh-Hans){--ui:"Chinese Punctuation","Source Sans 3","Noto Sans SC","Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif}
*{box-sizing:border-box}
body,.paper{margin:0;background:var(--bg);color:var(--text);font:400 var(--size)/1.5 var(--ui);font-variant-numeric:tabular-nums lining-nums;overflow-wrap:anywhere;-webkit-text-size-adjust:100%;print-color-adjust:exact;-webkit-print-color-adjust:exact}
bdi{unicode-bidi:isolate}
`;

const FLOW = html`
section>*{margin:0 0 calc(var(--size)*1)}
h1,h2,h3{font-weight:600;line-height:1.25;text-wrap:balance}
:lang(zh) :is(h1,h2,h3){text-wrap:wrap}
h1{font-size:calc(var(--size)*2.1);margin:0 0 calc(var(--size)*.6);letter-spacing:-.01em}
h2{font-size:calc(var(--size)*1.6);margin:0 0 calc(var(--size)*1)}
section+section>h2{margin-top:calc(var(--size)*3)}
h3{font-size:calc(var(--size)*1.083);margin:calc(var(--size)*1.6) 0 calc(var(--size)*.4)}
.title{margin-bottom:calc(var(--size)*1.5)}
.over{margin:0 0 calc(var(--size)*.75);color:var(--text-2)}
.about{margin:0;color:var(--text-2)}
.lead{font-size:calc(var(--size)*1.083);line-height:1.5}
.note,.intro{font-size:calc(var(--size)*.875);line-height:1.4;color:var(--text-2)}
.intro{margin-bottom:calc(var(--size)*.5)}
.notice{padding-left:calc(var(--size)*1);border-left:2px solid var(--accent)}
ul{padding-left:calc(var(--size)*1.25)}
li{margin:0 0 calc(var(--size)*.35)}
a{color:inherit}
nav[data-contents] .head{margin:calc(var(--size)*2) 0 calc(var(--size)*.4);font-size:calc(var(--size)*1.083);font-weight:600}
nav[data-contents] a{display:flex;gap:calc(var(--size)*1);padding:calc(var(--size)*.3) 0;border-bottom:1px solid var(--line);text-decoration:none}
nav[data-contents] a>:first-child{flex:1}
`;

const LISTS = html`
dd{margin:0}
dl.list,dl.glossary{border-top:1px solid var(--line)}
dl.list>div,dl.glossary>div{display:grid;grid-template-columns:1fr 3fr;gap:calc(var(--size)*1);padding:calc(var(--size)*.3) 0;border-bottom:1px solid var(--line)}
dl.list dt{color:var(--text-2)}
dl.glossary dt{font-weight:600}
dl.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(calc(var(--size)*9),1fr));gap:calc(var(--size)*1) calc(var(--size)*1.5);margin:calc(var(--size)*1.25) 0 calc(var(--size)*1.5)}
dl.figures>div{display:flex;flex-direction:column;justify-content:space-between}
dl.figures dt{font-size:calc(var(--size)*.875);line-height:1.3;color:var(--text-2)}
dl.figures b{display:block;font-size:calc(var(--size)*1.833);line-height:1.25;font-weight:600;letter-spacing:-.01em}
dl.figures span{color:var(--text-3);font-size:calc(var(--size)*.875)}
.key{display:flex;flex-wrap:wrap;gap:calc(var(--size)*.25) calc(var(--size)*1.25);font-size:calc(var(--size)*.875);color:var(--text-2)}
.mark{display:inline-block;width:.66em;height:.66em;margin-right:.45em;border:1px solid var(--text-2);border-radius:50%}
.mark.stated{background:var(--text-2)}
.mark.derived{background:linear-gradient(90deg,transparent 50%,var(--text-2) 50%)}
`;

const TABLES = html`
table{width:100%;border-collapse:collapse;font-size:calc(var(--size)*.917);line-height:1.35}
th,td{padding:calc(var(--size)*.3) 0 calc(var(--size)*.3) calc(var(--size)*1);vertical-align:top;text-align:left;font-weight:400;border-bottom:1px solid var(--line)}
tr>:first-child{padding-left:0}
thead td{border-bottom:1px solid var(--line-strong)}
thead th{overflow-wrap:break-word;color:var(--text-2);font-size:calc(var(--size)*.875);vertical-align:bottom;border-bottom:1px solid var(--line-strong)}
.number,.range{text-align:right}
td.number{white-space:nowrap}
td.range{font-size:calc(var(--size)*.833)}
thead th,td.range{word-break:keep-all}
td.words{color:var(--text-2)}
.picture{width:1%}
td.picture svg{display:block}
.detail{display:block;font-size:calc(var(--size)*.833);color:var(--text-3)}
td.picture .detail{white-space:nowrap}
tr.group th{padding-top:calc(var(--size)*1);font-weight:600;border-bottom:1px solid var(--line-strong)}
tr.total th,tr.total td{font-weight:600;border-top:1px solid var(--text-3)}
tr.remark th,tr.remark td{color:var(--text-2)}
table.plain th[scope=row]{width:40%}
table.figures th[scope=row]{width:58%}
table.wordy th[scope=row]{width:30%}
table.sources th[scope=row]{width:24%}
table.sources td.words{font-size:calc(var(--size)*.875)}
table.sources td:nth-child(2){width:23%;color:var(--text)}
table.dense{font-size:calc(var(--size)*.875)}
table.dense th,table.dense td{padding:calc(var(--size)*.16) 0 calc(var(--size)*.16) calc(var(--size)*.6)}
table.dense tr>:first-child{padding-left:0;width:36%}
table.dense tr.group th{padding-top:calc(var(--size)*.6)}
`;

const PICTURES = html`
.charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,calc(var(--size)*18)),1fr));gap:calc(var(--size)*1.5);margin:0 0 calc(var(--size)*1.75)}
figure{margin:0;min-width:0}
figcaption b{display:block;font-size:calc(var(--size)*1.083);font-weight:600}
figcaption span{color:var(--text-2)}
figure>svg{display:block;width:100%;height:auto;margin:calc(var(--size)*.5) 0 calc(var(--size)*.25)}
figure>.note{margin:0}
.shape .fill{fill:var(--c-inner)}
.shape .tick{stroke:var(--text-2);stroke-width:1.5;fill:none}
.shape .axis{stroke:var(--line-strong)}
.span path{fill:none;stroke-width:8}
.span .whole{stroke:var(--text-3);stroke-width:1}
.span .low{stroke:var(--c-inner)}
.span .high{stroke:var(--c-median)}
.span .end{fill:var(--bg);stroke:var(--c-median);stroke-width:1.5}
.span .sum{stroke:var(--c-median)}
.span .up{stroke:var(--c-inner)}
.span .down{stroke:var(--text-3)}
`;

const SCREEN = html`
@media screen{
:root{--size:16px}
main,footer[data-foot]{max-width:calc(var(--size)*47.5);margin:0 auto;padding:calc(var(--size)*3) calc(var(--size)*1.25)}
section+section>h2{margin-top:0}
section+section{margin-top:calc(var(--size)*4);padding-top:calc(var(--size)*1);border-top:2px solid var(--text)}
nav[data-contents] a:hover,nav[data-contents] a:focus-visible{color:var(--accent)}
footer[data-foot]{display:flex;flex-wrap:wrap;gap:calc(var(--size)*.25) calc(var(--size)*1.25);border-top:1px solid var(--line);font-size:calc(var(--size)*.75);color:var(--text-3)}
.table{overflow-x:auto}
.table:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
}
@media screen and (max-width:640px){
:root{--size:15px}
h1{font-size:calc(var(--size)*1.6)}
table{min-width:calc(var(--size)*32)}
.charts{overflow-x:auto}
figure>svg{min-width:calc(var(--size)*32)}
dl.list>div,dl.glossary>div{grid-template-columns:1fr;gap:0}
}
@media screen and (prefers-color-scheme:dark){
:root{color-scheme:dark;--bg:#15181b;--text:#e7eaed;--text-2:#b2bac3;--text-3:#8f99a4;--line:#2b3037;--line-strong:#414952;--accent:#74b3ee;--signal:#f0925a;
--c-outer:#1f374e;--c-inner:#35648f;--c-median:#b9dcfb;--c-grid:#23282d;--c-axis:#4b545e;--c-saved:#8f99a4;--c-reported:#5c6670}
}
`;

/** Where a browser cuts the pages by itself. */
const PRINT = html`
@page{margin:18mm}
@media print{
[data-break=before]{break-before:page}
[data-break=before]:first-child{break-before:auto}
[data-keep=next]{break-after:avoid}
tr,figure,dl>div,li,.charts,dl.figures{break-inside:avoid}
p{orphans:3;widows:3}
footer[data-foot]{display:none}
}
`;

export const STYLE = html`${TYPE}${FLOW}${LISTS}${TABLES}${PICTURES}${SCREEN}${PRINT}`;
