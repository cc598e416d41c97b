import { html } from './html.ts';

/** A bell buoy off a quiet harbour, seen through a porthole. The style sheet colours it, so it turns dark too. */
export const harbourScene = html`<svg class="scene" viewBox="60 20 400 400" aria-hidden="true" focusable="false">
<path class="scene__sky" d="M60 20h400v400H60Z"/>
<circle class="scene__sun" cx="366" cy="160" r="58"/>
<path class="scene__far" d="M0 226c40-24 74-38 112-38 30 0 44 14 74 14 26 0 38-22 70-22 40 0 62 28 104 28 36 0 50-12 82-12 28 0 60 10 82 18v32H0Z"/>
<path class="scene__house" d="M112 202v-62h20v62ZM108 140h28l-5-10h-18ZM116 130h12v-14h-12ZM114 116h16l-8-9ZM146 206v-24l17-13 17 13v24ZM188 206v-16h28v16Z"/>
<path class="scene__light" d="M119 119h6v8h-6ZM154 188h7v8h-7ZM166 188h7v8h-7ZM195 194h6v7h-6Z"/>
<path class="scene__sea" d="M0 226h520v200H0Z"/>
<path class="scene__glint" d="M334 246h66M346 264h44M356 282h24"/>
<path class="scene__gull" d="M214 96q10-10 18 0 8-10 18 0M272 70q7-7 13 0 6-7 13 0"/>
<g class="scene__buoy" transform="rotate(4 250 310)">
<path class="scene__frame" d="M202 312 226 178h48l24 134M215 246h70"/>
<path class="scene__bell" d="M247 182h6v12c14 2 20 14 20 28 0 12 4 17 11 24h-68c7-7 11-12 11-24 0-14 6-26 20-28ZM241 251h18a9 8 0 0 1-18 0Z"/>
<path class="scene__lamp" d="M242 178v-16a8 8 0 0 1 16 0v16Z"/>
<path class="scene__float" d="M172 312h156l-16 44H188Z"/>
<path class="scene__band" d="M178 326h144l-4 12H182Z"/>
</g>
<path class="scene__wave" d="M0 348q33-16 65 0t65 0 65 0 65 0 65 0 65 0 65 0 65 0v80H0Z"/>
<path class="scene__stroke" d="M128 372q14-8 28 0t28 0 28 0M300 370q14-8 28 0t28 0 28 0M212 394q14-8 28 0t28 0 28 0"/>
</svg>`;
