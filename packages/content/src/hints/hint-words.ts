// Modest lists for the five languages of the site, all of them tried whatever the page's language: people write in
// their own. `\b` knows no letters beyond ASCII, so words end where no letter follows.

const word = (source: string): RegExp => new RegExp(`(?<!\\p{L})(?:${source})(?!\\p{L})`, 'giu');
const CAPITALISED = "\\p{Lu}[\\p{Ll}’'-]+";

const THINGS = {
  en: 'boat|ship|vessel|ferry|trawler|barge|yacht|tug|tanker|company|firm|app|file|site|website|place|beach|street|it',
  es: 'barco|buque|nave|ferri|yate|empresa|aplicación|archivo|sitio|lugar|playa|calle',
  fr: 'bateau|navire|cargo|ferry|voilier|société|entreprise|application|fichier|site|lieu|plage|rue',
  ar: 'السفينة|سفينة|القارب|قارب|الشركة|شركة|التطبيق|الملف|الموقع|المكان|الشاطئ',
  zh: '船|舰|艇|公司|企业|软件|文件|网站|地方|码头|街',
} as const;

/** A title, with what follows it. */
export const TITLED: readonly RegExp[] = [
  // The name itself is told by its capital, so this looks at case.
  new RegExp(
    `(?<!\\p{L})(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Capt|Captain|Sgt|Sr|Sra|Srta|Don|Doña|M|Mme|Mlle|Monsieur|Madame|Señor|Señora)\\.? ${CAPITALISED}(?: ${CAPITALISED})?`,
    'gu',
  ),
  /(?:السيدة?|الكابتن|الدكتورة?|المهندسة?) (?!(?:المسؤول|المدير|الرئيس|الوزير|المناوب|المقيم|العام))\p{Script=Arabic}+(?: \p{Script=Arabic}+)?/gu,
];

/** A way of naming, of somebody and not of a ship, a firm or a place, with what follows it. */
export const CALLED: readonly RegExp[] = [
  new RegExp(
    `(?<!(?:\\b(?:${THINGS.en})(?: (?:is|was))?|(?:${THINGS.es})(?: que)?|(?:${THINGS.fr})(?: qui)?) )(?<!\\p{L})(?:named|called|signed as|name (?:is|was)|se llama(?:ba)?|llamad[oa]|firmó como|su nombre (?:es|era)|s’appell?e|s'appell?e|s’appelait|nommée?|signé|son nom (?:est|était)) [“"«]?${CAPITALISED}(?: ${CAPITALISED})?`,
    'gu',
  ),
  new RegExp(
    `(?<!(?:${THINGS.ar}) )(?:اسمه|اسمها|يدعى|تدعى|يُدعى|تُدعى|المدعو) \\p{Script=Arabic}+(?: \\p{Script=Arabic}+)?`,
    'gu',
  ),
  new RegExp(
    `(?<!${THINGS.zh})(?:名叫|叫做|姓名是|名字是|他叫|她叫|自称)(?!\\p{Script=Han}{1,6}(?:号|${THINGS.zh}))\\p{Script=Han}{2,4}`,
    'gu',
  ),
];

/** In Chinese a title comes last, and is often said of an office or of nobody in particular. */
export const CHINESE_TITLED = /\p{Script=Han}{1,3}(?:先生|女士|小姐|太太|经理|主任|师傅|船长)/gu;
export const CHINESE_OFFICE =
  /项目|客户|值班|部门|产品|销售|车间|财务|人事|安全|技术|工程|大堂|老师傅|[总副位个名些各的](?:先生|女士|小姐|太太|经理|主任|师傅|船长)/;

/** From where it was seen, and what only one person could say. */
export const TELLS_WHO_YOU_ARE: readonly RegExp[] = [
  word(
    '(?:from|out of|outside|in|on|at) my (?:window|balcony|flat|apartment|house|home|room|roof|garden|kitchen|office|desk|boat|ship|cab|car|van|truck|crane|garage|porch|bunk|cabin)',
  ),
  word(
    'my (?:flat|apartment|balcony|boat|shift|badge(?: number)?|employee number|locker|neighbou?rs?|landlord)',
  ),
  word(
    'my (?:husband|wife|partner|son|daughter|mother|father|brother|sister|boss|manager|supervisor|crew|class)',
  ),
  word(
    "(?:I was|I am|I’m|I'm|I live|I sat|I stood) (?:standing |sitting |working |fishing |parked )?(?:up )?(?:on|at) the (?:\\w+ )?floor",
  ),
  word(
    'where I (?:live|work|stood|stand|sat|sit|park|moor|fish|sleep)|I (?:live|work) (?:at|in|on|for|near|opposite|next to|across)',
  ),
  word(
    "my name(?: is|’s|'s)?|as the only|I(?:’m|'m| am) the only|I was the only|only I (?:have|know|had|was)|I was on (?:duty|watch|call)|as an? employee",
  ),
  word(
    '(?:desde|en) mi (?:ventana|balcón|piso|casa|cuarto|habitación|azotea|jardín|cocina|oficina|barco|barca|coche|camión|taller)',
  ),
  word(
    'mi (?:turno|placa|número de empleado|taquilla|marido|esposo|esposa|mujer|pareja|hijo|hija|madre|padre|hermano|hermana|jefe|jefa|vecino|vecina|piso|barco)',
  ),
  word(
    'me llamo|mi nombre(?: es)?|soy (?:el|la) únic[oa]|como (?:el|la) únic[oa]|donde (?:vivo|trabajo|estaba|pesco)|vivo en|trabajo (?:en|para) (?:el|la|los|las|un|una|este|esta)|trabajo como|estaba de guardia',
  ),
  word(
    '(?:de|depuis|dans|sur) (?:ma|mon) (?:fenêtre|balcon|appartement|maison|chambre|toit|jardin|cuisine|bureau|bateau|voiture|camion|atelier|garage)',
  ),
  word(
    '(?:mon|ma) (?:équipe|poste|badge|numéro d’employé|casier|mari|femme|conjoint|compagne|fils|fille|mère|père|frère|sœur|chef|patron|voisin|voisine|appartement|bateau)',
  ),
  word(
    "je m’appelle|je m'appelle|mon nom(?: est)?|(?:je suis|j’étais|j'étais) (?:le seul|la seule)|où (?:j’habite|j'habite|je travaille|je pêche|j’étais)|j’habite|j'habite|je travaille|j’étais de (?:garde|quart|service)",
  ),
  word('(?:من|في|على) (?:نافذتي|شقتي|بيتي|منزلي|غرفتي|شرفتي|سطحي|مكتبي|قاربي|سفينتي|سيارتي|شاحنتي|ورشتي)'),
  word(
    'اسمي|أنا الوحيدة?|كنت الوحيدة?|ورديتي|نوبتي|بطاقتي|رقمي الوظيفي|زوجي|زوجتي|ابني|ابنتي|أمي|أبي(?! ال)|أخي(?! ال)|أختي|مديري|جاري(?! ال)|جارتي|شقتي|قاربي|أسكن|أعمل (?:في|لدى)',
  ),
  /(?:从|在)我(?:的)?(?:家(?![乡人])|窗|阳台|房间|屋顶|办公室|船|车|工位|宿舍|店)/gu,
  /我(?:家|的)(?:窗|阳台|公寓|房子|船|班次|工号|工牌|证件|丈夫|妻子|老公|老婆|儿子|女儿|母亲|父亲|妈妈|爸爸|哥哥|姐姐|弟弟|妹妹|老板|领导|邻居)/gu,
  /我叫(?![了他她它们来去上住警不到])|我的名字|我姓(?!名)|我是唯一|只有我|我住在?|我(?:上班|工作)的|我在\S{0,12}(?:上班|工作|值班)|我值班|轮到我/gu,
];

/** Words that begin with a capital and name a place, a day or a body rather than somebody. */
export const NO_NAMES: ReadonlySet<string> = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
  september october november december north south east west northern southern eastern western street road avenue
  lane square bridge pier quay dock harbour harbor port beach bay island cape gate tower terminal station airport
  park hill river lake sea coast channel canal university hospital school bank company building hall plant depot
  authority police ministry agency department coastguard navy city town county old new upper lower great saint st
  calle plaza puerto playa muelle avenida río isla estación norte sur este oeste hotel rue quai place pont plage
  gare île nord sud est ouest microsoft google outlook windows android apple facebook whatsapp telegram signal
  linkedin instagram english french spanish arabic chinese red cross coast guard border customs post office centre
  center master service support warehouse shed berth room block unit zone floor dock one two three four five six
  seven eight nine ten ford transit toyota volkswagen sprinter renault peugeot citroën fiat nissan hyundai
  kia volvo bmw audi honda iveco yamaha boeing airbus cessna dji mavic united nations european union autoridad
  almacén nave muelle puerta edificio dirección ministerio policía guardia aduana lunes martes miércoles jueves
  viernes sábado domingo direction hangar entrepôt porte bâtiment capitainerie douane gendarmerie préfecture
  ministère lundi mardi mercredi jeudi vendredi samedi dimanche`.split(/\s+/),
);
