// Modest lists for the five languages of the site, all of them tried whatever the page's language: people write in
// their own. `\b` knows no letters beyond ASCII, so words end where no letter follows.

const word = (source: string): RegExp => new RegExp(`(?<!\\p{L})(?:${source})(?!\\p{L})`, 'giu');
const CAPITALISED = "\\p{Lu}[\\p{Ll}’'-]+";

/** A title or a way of naming, with what follows it. */
export const LOOKS_LIKE_A_NAME: readonly RegExp[] = [
  // The name itself is told by its capital, so these two look at case.
  new RegExp(
    `(?<!\\p{L})(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Capt|Captain|Sgt|Sr|Sra|Srta|Don|Doña|M|Mme|Mlle|Monsieur|Madame|Señor|Señora)\\.? ${CAPITALISED}(?: ${CAPITALISED})?`,
    'gu',
  ),
  new RegExp(
    `(?<!\\p{L})(?:named|called|signed as|name (?:is|was)|se llama(?:ba)?|llamad[oa]|firmó como|su nombre (?:es|era)|s’appell?e|s'appell?e|s’appelait|nommée?|signé|son nom (?:est|était)) [“"«]?${CAPITALISED}(?: ${CAPITALISED})?`,
    'gu',
  ),
  /(?:السيدة?|اسمه|اسمها|يدعى|تدعى|يُدعى|تُدعى|المدعو|الكابتن|الدكتورة?|المهندسة?) \p{Script=Arabic}+(?: \p{Script=Arabic}+)?/gu,
  /(?:名叫|叫做|姓名是|名字是|他叫|她叫|自称)\p{Script=Han}{2,4}/gu,
  /\p{Script=Han}{1,3}(?:先生|女士|小姐|太太|经理|主任|师傅|船长)/gu,
];

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
    'me llamo|mi nombre(?: es)?|soy (?:el|la) únic[oa]|como (?:el|la) únic[oa]|donde (?:vivo|trabajo|estaba|pesco)|vivo en|trabajo (?:en|de|como|para)|estaba de guardia',
  ),
  word(
    '(?:de|depuis|dans|sur) (?:ma|mon) (?:fenêtre|balcon|appartement|maison|chambre|toit|jardin|cuisine|bureau|bateau|voiture|camion|atelier|garage)',
  ),
  word(
    '(?:mon|ma) (?:équipe|poste|badge|numéro d’employé|casier|mari|femme|conjoint|compagne|fils|fille|mère|père|frère|sœur|chef|patron|voisin|voisine|appartement|bateau)',
  ),
  word(
    "je m’appelle|je m'appelle|mon nom(?: est)?|je suis (?:le seul|la seule)|(?:le|la) seule? à|où (?:j’habite|j'habite|je travaille|je pêche|j’étais)|j’habite|j'habite|je travaille|j’étais de (?:garde|quart|service)",
  ),
  word('(?:من|في|على) (?:نافذتي|شقتي|بيتي|منزلي|غرفتي|شرفتي|سطحي|مكتبي|قاربي|سفينتي|سيارتي|شاحنتي|ورشتي)'),
  word(
    'اسمي|أنا الوحيدة?|كنت الوحيدة?|ورديتي|نوبتي|بطاقتي|رقمي الوظيفي|زوجي|زوجتي|ابني|ابنتي|أمي|أبي|أخي|أختي|مديري|جاري|جارتي|شقتي|قاربي|أسكن|أعمل (?:في|لدى|ك)',
  ),
  /(?:从|在)我(?:的)?(?:家|窗|阳台|房间|屋顶|办公室|船|车|工位|宿舍|店)/gu,
  /我(?:家|的)(?:窗|阳台|公寓|房子|船|班次|工号|工牌|证件|丈夫|妻子|老公|老婆|儿子|女儿|母亲|父亲|妈妈|爸爸|哥哥|姐姐|弟弟|妹妹|老板|领导|邻居)/gu,
  /我叫|我的名字|我姓|我是唯一|只有我|我住在?|我(?:上班|工作)的|我在\S{0,12}(?:上班|工作|值班)|我值班|轮到我/gu,
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
  linkedin instagram english french spanish arabic chinese`.split(/\s+/),
);
