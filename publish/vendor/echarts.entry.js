// What the page needs of Apache ECharts, and nothing more. `npm ci && npm run build` makes echarts.min.js from it.
import * as echarts from "echarts/core";
import { LineChart, RadarChart } from "echarts/charts";
import { AriaComponent, GridComponent, LegendComponent, MarkLineComponent, RadarComponent, TooltipComponent } from "echarts/components";
import { CanvasRenderer } from "echarts/renderers";

echarts.use([
  LineChart, RadarChart,
  AriaComponent, GridComponent, LegendComponent, MarkLineComponent, RadarComponent, TooltipComponent,
  CanvasRenderer,
]);

globalThis.echarts = { init: echarts.init, version: echarts.version };
