import type { PlaceTexts } from './en.ts';

/** The question where it was, in Simplified Chinese. */
export const texts = {
  moreTitle: '要把地点说得更准确一些吗？',
  moreHint: '不必须：您的文字就够了。',
  wayWords: '不用，我写的就够了',
  wayMap: '要，在地图上标出',
  wayMapHint: '一张粗略的世界地图，只来自本网站',
  wayCoordinates: '要，用坐标',
  wayCoordinatesHint: '在海上，或者海图、设备上显示了坐标',

  precisionTitle: '您想说得多准确？',
  precisionHint: '您的设备会把地点取整，发出去的只有取整后的地点。越粗略，就越看不出您当时在哪里。',
  about: '约{distance}',

  north: '北纬{angle}',
  south: '南纬{angle}',
  east: '东经{angle}',
  west: '西经{angle}',
  position: '{latitude}，{longitude}，误差约{distance}以内',
  told: '我们会告知的是：{position}。',
  understood: '我们的理解是：{position}。',

  mapLabel: '带标记的世界地图',
  mapKeys:
    '点按地图放置标记，拖动地图可以移动。用键盘时，方向键移动标记，加号和减号缩放，Delete 键去掉标记。',
  mapCoarse: '海岸线可能有两三公里的偏差。画出边界只是为了帮您找到地点。',
  noMarker: '还没有标记。',
  onLand: '位于{country}。',
  inWater: '在水面上。',
  shows: '地图现在从左到右约{distance}。',
  mapLoading: '地图正在载入……',
  mapFailed: '地图没有载入。您写的文字就够了，没有地图也能用坐标。',
  mapAgain: '再试一次',
  zoomIn: '放大',
  zoomOut: '缩小',
  wholeWorld: '整个世界',
  moveNorth: '把标记向北移',
  moveSouth: '把标记向南移',
  moveEast: '把标记向东移',
  moveWest: '把标记向西移',
  removeMarker: '去掉标记',

  coordinatesLabel: '纬度和经度',
  coordinatesHint: '例如：北纬54.32度，东经10.14度，或 54° 19.2′ N, 10° 8.4′ E，也可以带秒',

  errorEmpty: '请写在哪里，或者写您不知道',
  errorNoMarker: '请在地图上放置标记，或者选择您写的就够了',
  'error.not-two': '请写一个纬度和一个经度，例如北纬54.32度，东经10.14度',
  'error.not-understood': '请用数字写坐标，并注明北纬或南纬、东经或西经，例如北纬54.32度，东经10.14度',
  'error.latitude-range': '纬度最多90度。没有注明方向时，纬度写在前面',
  'error.longitude-range': '经度最多180度',
  'error.minutes-range': '分和秒都小于60',
  'error.same-axis': '两个数中一个应是北纬或南纬，另一个应是东经或西经',
  'error.ambiguous-o': '请用 E 表示东经，W 表示西经：字母 O 两种都可能',
} as const satisfies PlaceTexts;
