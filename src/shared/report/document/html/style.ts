/** How a report looks: on the screen, in either light; on paper the same in the light colours. */
import { html } from '../../../markup';

export const STYLE = html`
:root{--bg:#fff;--text:#15181c;--text-2:#4a525c;--text-3:#616a75;--line:#e2e5e9;--line-strong:#c5cbd2;--signal:#b0410c;--accent:#1a5fa6;
--serif:none;--ui:"Source Sans 3","Source Sans 3 Variable","Helvetica Neue",Arial,sans-serif}
:lang(zh-Hant){--ui:"Source Sans 3","Noto Sans HK","Noto Sans CJK HK","Noto Sans TC","PingFang HK","PingFang TC","Microsoft JhengHei",sans-serif}
:lang(zh-Hans){--ui:"Source Sans 3","Noto Sans SC","Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--text);font:400 15px/1.5 var(--ui)}
`;
