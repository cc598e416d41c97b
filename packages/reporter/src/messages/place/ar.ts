import type { PlaceTexts } from './en.ts';

/** The question where it was, in Arabic. */
export const texts = {
  moreTitle: 'هل تريد أن تبيّن المكان بدقة أكبر؟',
  moreHint: 'لست مضطرًا إلى ذلك: كلماتك تكفي.',
  wayWords: 'لا، كلماتي تكفي',
  wayMap: 'نعم، على خريطة',
  wayMapHint: 'خريطة تقريبية للعالم كله، تأتي من هذا الموقع وحده',
  wayCoordinates: 'نعم، بالإحداثيات',
  wayCoordinatesHint: 'في البحر، أو إذا أظهرتها لك خريطة بحرية أو جهاز',

  precisionTitle: 'بأي دقة تريد أن تذكره؟',
  precisionHint: 'جهازك يقرّب المكان، ولا يُرسل إلا المكان المقرَّب. كلما قلّت الدقة قلّ ما تكشفه عن موضعك.',
  about: 'نحو {distance}',

  north: '{angle} شمالًا',
  south: '{angle} جنوبًا',
  east: '{angle} شرقًا',
  west: '{angle} غربًا',
  position: '{latitude}، {longitude}، في حدود {distance} تقريبًا',
  told: 'هذا ما نذكره: {position}.',
  understood: 'فهمنا: {position}.',

  mapLabel: 'خريطة العالم وعليها علامة',
  mapKeys:
    'اضغط على الخريطة لتضع العلامة، واسحب الخريطة لتحريكها. وبلوحة المفاتيح تحرّك الأسهم العلامة، ويقرّب زائد ويبعّد ناقص، ويزيل Delete العلامة.',
  mapCoarse: 'قد ينحرف خط الساحل كيلومترين أو ثلاثة. رُسمت الحدود لتساعدك على إيجاد المكان فحسب.',
  noMarker: 'لا توجد علامة بعد.',
  onLand: 'في {country}.',
  inWater: 'في الماء.',
  shows: 'تُظهر الخريطة الآن نحو {distance} من طرف إلى طرف.',
  mapLoading: 'الخريطة في الطريق…',
  mapFailed: 'لم تصل الخريطة. كلماتك تكفي، والإحداثيات تعمل بدونها.',
  mapAgain: 'حاول مرة أخرى',
  zoomIn: 'تقريب',
  zoomOut: 'إبعاد',
  wholeWorld: 'العالم كله',
  moveNorth: 'حرّك العلامة شمالًا',
  moveSouth: 'حرّك العلامة جنوبًا',
  moveEast: 'حرّك العلامة شرقًا',
  moveWest: 'حرّك العلامة غربًا',
  removeMarker: 'أزل العلامة',

  coordinatesLabel: 'خط العرض وخط الطول',
  coordinatesHint: 'مثلًا: ٥٤٫٣٢ شمالًا، ١٠٫١٤ شرقًا، أو \u206654° 19.2′ N, 10° 8.4′ E\u2069، أو مع الثواني',

  errorEmpty: 'اكتب أين كان، أو أنك لا تعرف',
  errorNoMarker: 'ضع العلامة على الخريطة، أو اختر أن كلماتك تكفي',
  'error.not-two': 'اكتب خط عرض واحدًا وخط طول واحدًا، مثلًا 54.32 شمالًا، 10.14 شرقًا',
  'error.not-understood':
    'اكتب الإحداثيات بالأرقام مع شمال أو جنوب وشرق أو غرب، مثلًا 54.32 شمالًا، 10.14 شرقًا',
  'error.latitude-range': 'خط العرض 90 درجة على الأكثر. وهو الأول إذا لم تُذكر الجهات',
  'error.longitude-range': 'خط الطول 180 درجة على الأكثر',
  'error.minutes-range': 'الدقائق والثواني أقل من 60',
  'error.same-axis': 'يجب أن يكون أحدهما شمالًا أو جنوبًا، والآخر شرقًا أو غربًا',
  'error.ambiguous-o': 'اكتب E للشرق أو W للغرب: فالحرف O قد يُقرأ على الوجهين',
} as const satisfies PlaceTexts;
