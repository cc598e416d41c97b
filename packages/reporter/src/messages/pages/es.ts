import type { Text } from '../message.ts';
import type { PagesKey } from './en.ts';

/** The pages around the report, in Spanish. */
export const pagesPage = {
  'footer.report': 'Informar',
  'footer.before': 'Antes de informar',
  'footer.about': 'Sobre esta línea',
  'site.policy': 'Para qué es esta línea',
  'site.rulings': '¿Es preocupante?',
  'site.protect': 'Protegerse',
  'site.privacy': 'Privacidad',
  'site.accessibility': 'Accesibilidad',
  'site.description':
    'Una línea para informar de un problema de seguridad. Lo que escribe se sella en su dispositivo.',
  'page.contents': 'En esta página',

  'policy.testTitle': 'La pregunta que decide',
  'policy.acceptedTitle': 'De qué puede informar',
  'policy.counts': 'Esto cuenta',
  'policy.innocent': 'Lo que suele ser',
  'policy.notAccepted': 'Esta línea no recibe informes de este tipo',
  'policy.excludedTitle': 'Qué no es nunca un motivo para informar',
  'policy.instead': 'Quién puede ayudar en nuestro lugar',
  'policy.rulings': 'Qué nos preguntan sobre esto',
  'policy.versionTitle': 'Qué versión es esta',
  'policy.version': 'Versión {version}. Vale a partir del {day}.',
  'policy.notice': 'Un cambio se publica antes de su día y figura en el registro público.',
  'policy.hash': 'Huella de estas reglas',
  'policy.same': 'Su navegador la ha comparado con la que esta línea ha firmado. Es la misma.',
  'policy.differs':
    'Las reglas que esta línea ha firmado no son las de esta página. Quizá acaban de cambiar: vuelva a cargar la página, por favor.',
  'policy.byHandTitle': 'Cómo comprobarlo usted mismo',
  'policy.byHand':
    '{file} contiene las mismas reglas, para programas. Su huella SHA-256, escrita en base64url, es la de aquí. Tiene que ser la que figura como «policy» en {descriptor}, que está firmado. En un ordenador con OpenSSL, esto la muestra:',

  'rulings.title': '¿Es preocupante?',
  'rulings.lead':
    'Mucho de lo que parece raro es la vida de todos los días. Esto es lo que nos preguntan. La respuesta es siempre no.',
  'rulings.label': 'Buscar una respuesta',
  'rulings.hint':
    'Bastan una o dos palabras. Todo pasa en su dispositivo: no se envía nada y no se guarda nada.',
  'rulings.found': 'Respuestas encontradas: {count}',
  'rulings.all': 'Mostrar todas las respuestas',
  'rulings.listTitle': 'Qué nos preguntan',
  'rulings.why': 'Por qué no',
  'rulings.unless': 'Cuándo sí valdría la pena informar',
  'rulings.kind': 'Eso sería:',
  'rulings.noneTitle': 'Aquí no hay respuesta a eso',
  'rulings.none':
    'Eso no quiere decir que valga la pena informar. Cuenta lo que alguien hizo, no lo que parecía. Si no está entre {policy}, no tiene que hacer nada.',
  'rulings.nonePolicy': 'las doce clases de cosas para las que es esta línea',

  'protect.title': 'Protegerse',
  'protect.lead':
    'A nadie le debe pasar nada malo por un informe. Unas pocas cosas sencillas ayudan. Elija las que van con su vida.',
  'protect.deviceTitle': 'El dispositivo',
  'protect.device1':
    'Use un teléfono o un ordenador suyo. No uno del trabajo o de la escuela, ni de alguien a quien teme.',
  'protect.device2':
    'Quien le preparó el dispositivo, o lo tiene a menudo en la mano, quizá puede ver lo que usted hace.',
  'protect.device3': 'Instale antes las actualizaciones. Es más fácil mirar dentro de un dispositivo viejo.',
  'protect.networkTitle': 'La red',
  'protect.network1':
    'Quien lleva una red puede ver que alguien visita este sitio, pero no lo que escribe. Por eso, no use la red del trabajo o de la escuela.',
  'protect.network2':
    '{tor} oculta a su red que usted estuvo aquí, y a este sitio dónde está usted. Aquí todo funciona en su nivel «Más seguro». En el nivel «El más seguro» puede leer, pero no enviar.',
  'protect.tor': 'El navegador Tor',
  'protect.traceTitle': 'Qué queda en su navegador',
  'protect.trace1':
    'Su navegador recuerda las páginas que visita. Abra antes una ventana privada, o borre después el historial.',
  'protect.trace2': 'Lo que escribe no está nunca en el historial. Desaparece cuando cierra la página.',
  'protect.trace3':
    'Solo si usted lo pide, un informe sellado espera en su dispositivo. Nadie puede leerlo, pero quien busque en el dispositivo puede ver que está ahí.',
  'protect.leaveTitle': 'Salir rápido',
  'protect.leave1':
    'El botón «{button}» pone en el lugar de esta página otra sencilla sobre las mareas. Pulsar tres veces la tecla Mayúsculas hace lo mismo. Lo que escribió se olvida.',
  'protect.leave2':
    'Ayuda contra una mirada rápida, no contra quien mira de cerca: la dirección de arriba sigue siendo la de este sitio, y el historial queda. Cierre la ventana en cuanto pueda.',
  'protect.textTitle': 'Lo que escribe',
  'protect.text1':
    'Sus palabras pueden decir quién es usted. Deje fuera su nombre, su trabajo y dónde estaba, salvo que haga falta para entender.',
  'protect.text2':
    'Si solo dos o tres personas pueden saber lo que escribe, dígalo. Así la oficina tendrá cuidado.',
  'protect.wordsTitle': 'Sus doce palabras',
  'protect.words1':
    'Son la única llave de su conversación. Quien las tiene puede leerla, y nadie le puede dar otras.',
  'protect.words2':
    'Guárdelas en papel en un lugar seguro, o en un gestor de contraseñas. Una foto no es segura: los teléfonos copian las fotos a otros sitios.',
  'protect.words3': 'No las envíe a nadie, y no escriba para qué sirven.',
  'protect.filesTitle': 'Fotos y grabaciones',
  'protect.files1':
    'Los archivos a menudo esconden el lugar, la hora y el dispositivo. Quitamos en su dispositivo lo que podemos, y le decimos dónde no podemos.',
  'protect.files2':
    'Lo que se ve o se oye queda: un espejo, una ventana, un cartel. Una voz se puede reconocer; escribir es más seguro.',
  'protect.screenTitle': 'Quién puede ver la pantalla',
  'protect.screen1': 'Siéntese donde no haya nadie detrás y donde ninguna cámara mire a su pantalla.',
  'protect.screen2':
    'Quien lee en voz alta, traduce o escribe por usted se entera de todo, y ve sus doce palabras.',
  'protect.pressedTitle': 'Si alguien le presiona',
  'protect.pressed1':
    'Nadie puede saber por este sitio que usted informó. Lo muestran sus palabras, y también una prueba guardada. Puede pasar sin la prueba.',
  'protect.pressed2':
    'Si alguien le obliga a abrir su conversación, su seguridad es lo primero. Puede retirar su informe, y puede contar a la oficina lo que pasó.',
  'protect.pressed3': 'Si alguien quiere que haga algo en secreto, usted no tiene la culpa. {help}.',
  'protect.help': 'Hay ayuda',
  'protect.pressed4': 'En peligro, llame al {number}.',
  'protect.more': 'Qué hace este sitio para protegerle',

  'tides.title': 'Cómo leer una tabla de mareas',
  'tides.lead':
    'En la mayoría de las costas el mar sube y baja dos veces al día. Una tabla de mareas dice cuándo, y cuánto, para un lugar.',
  'tides.tableTitle': 'Qué hay en la tabla',
  'tides.table':
    'Hay una línea para cada día, con las horas de pleamar y bajamar. Junto a cada hora hay una altura en metros. Se mide desde el cero de las cartas, un nivel por debajo del cual el mar casi nunca baja.',
  'tides.betweenTitle': 'Entre pleamar y bajamar',
  'tides.between':
    'De pleamar a bajamar pasan unas seis horas. El mar no baja por igual: primero despacio, en medio más rápido, y otra vez despacio. La regla de los doceavos da una idea.',
  'tides.caption': 'Cuánto baja el mar, hora a hora',
  'tides.hour': 'Hora',
  'tides.share': 'Parte de toda la bajada',
  'tides.springTitle': 'Mareas vivas y mareas muertas',
  'tides.spring':
    'Uno o dos días después de la luna nueva y de la luna llena, el mar sube más y baja más: son las mareas vivas. Después de media luna la diferencia es pequeña: son las mareas muertas.',
  'tides.walkTitle': 'Antes de un paseo por la orilla',
  'tides.walk1': 'Tome la tabla del puerto más cercano, para el día correcto.',
  'tides.walk2': 'Mire si sus horas son de verano.',
  'tides.walk3': 'Salga mientras el mar baja, y vuelva antes de la bajamar.',
  'tides.walk4':
    'El viento hacia tierra y la presión baja pueden subir el mar bastante por encima de la tabla.',

  'privacy.title': 'Privacidad',
  'privacy.lead': 'Qué se guarda aquí, cuánto tiempo, quién lo lee y qué puede pedir.',
  'privacy.whoTitle': 'Quién es responsable',
  'privacy.noOperator':
    'La organización que lleva esta línea aún no ha puesto aquí su nombre y su dirección. Antes de abrir una línea de verdad, tiene que hacerlo.',
  'privacy.email': 'Correo',
  'privacy.telephone': 'Teléfono',
  'privacy.url': 'Sitio',
  'privacy.keptTitle': 'Qué se guarda',
  'privacy.kept1':
    'Su informe, las respuestas y sus archivos: sellados, para que este ordenador no pueda abrirlos.',
  'privacy.kept2':
    'A la vista: el día en que llegó, su tamaño aproximado y el de sus archivos, si usted lo marcó urgente y, más tarde, de qué clase de acto trata y cómo terminó.',
  'privacy.kept3':
    'De un informe urgente, una hora, hasta que alguien lo haya mirado. De todo lo demás, solo el día.',
  'privacy.followers':
    'Lo que publicamos se puede seguir desde otros servidores, como los de Mastodon. Su propio servidor lo sabe entonces. Guardamos un código que le representa y la dirección de su servidor. Quién es usted se guarda sellado, y solo hasta que su servidor tenga nuestra respuesta.',
  'privacy.notTitle': 'Qué no se guarda',
  'privacy.not1': 'Quién es usted: no hay cuenta, y ninguna pregunta lo pide.',
  'privacy.not2': 'Su dirección de internet, el nombre de su navegador, cookies o lo que mira.',
  'privacy.not3': 'Listas de personas. Aquí nada se puede buscar por el nombre de alguien.',
  'privacy.longTitle': 'Cuánto tiempo',
  'privacy.longLead':
    'La oficina termina cada informe con un resultado. Desde entonces, o desde que usted escribió por última vez, cuentan los días.',
  'privacy.longCaption': 'Cuándo se borra un informe',
  'privacy.longOutcome': 'Resultado',
  'privacy.longDays': 'Días',
  'privacy.longOutOfScope': 'No es para esta línea',
  'privacy.longUnfounded': 'Sin fundamento, sin peligro o ya conocido',
  'privacy.longPassedOn': 'Pasado a un organismo que se ocupa de ello',
  'privacy.longCeiling': 'Cualquier informe, como muy tarde, desde el día en que llegó',
  'privacy.long1': 'Con un informe se van también sus respuestas, las notas de la oficina y sus archivos.',
  'privacy.long2':
    'Lo borrado tampoco se puede abrir ya en las copias de seguridad, después de ocho días como mucho.',
  'privacy.long3': 'Los archivos sellados que ningún informe nombra se borran al final del segundo día.',
  'privacy.long4':
    'Las notas que su navegador sella solo para usted quedan doce meses más, para que aún pueda ver qué fue de su informe.',
  'privacy.long5':
    'El registro público guarda para siempre una línea por cada suceso. No muestra nada de lo que se escribió.',
  'privacy.readTitle': 'Quién lo lee',
  'privacy.read1':
    'Las personas de la oficina y nadie más: solo ellas tienen las claves. Un nombre en la casilla de nombres no lo pueden leer ni ellas: hacen falta varios guardianes para abrirlo.',
  'privacy.read2': 'Quien lleva este ordenador guarda lo que no puede leer.',
  'privacy.read3':
    'Este sitio no usa servicios de ninguna otra empresa: ni estadísticas, ni mapas, ni letras, ni correo. Ninguna máquina decide nada sobre nadie.',
  'privacy.lawTitle': 'En qué ley se apoya',
  'privacy.noLaw': 'La organización que lleva esta línea aún no lo ha escrito aquí. Puede preguntarle.',
  'privacy.rightsTitle': 'Qué puede pedir',
  'privacy.reporterTitle': 'Si usted informó',
  'privacy.reporter':
    'Con sus doce palabras puede leer, ampliar, corregir y retirar su informe. Nadie más puede hacerlo por usted, porque nadie aquí sabe cuál es el suyo.',
  'privacy.concernedTitle': 'Si cree que un informe trata de usted',
  'privacy.concerned1':
    'Puede preguntar qué se guarda sobre usted, pedir que se corrija o se borre, y oponerse. Escriba a la organización de arriba. No tiene que decir por qué.',
  'privacy.concerned2':
    'Aquí aún no hay una oficina para esto que sea independiente de quienes leen los informes. Hasta que la haya, tiene que responder la propia organización.',
  'privacy.concerned3': 'La respuesta puede dejar fuera lo que diría quién informó.',
  'privacy.complainTitle': 'Si no queda conforme',
  'privacy.complain': 'Puede quejarse a la autoridad de protección de datos de su país. No cuesta nada.',

  'accessibility.title': 'Accesibilidad',
  'accessibility.lead':
    'Todo el mundo debe poder usar este sitio. Está hecho para cumplir las pautas de accesibilidad WCAG 2.2 en el nivel AA.',
  'accessibility.canTitle': 'Qué debe funcionar para usted',
  'accessibility.can1': 'todo solo con el teclado, y siempre se ve dónde está',
  'accessibility.can2': 'un lector de pantalla: títulos, etiquetas y errores que se leen en voz alta',
  'accessibility.can3': 'texto cuatro veces más grande y una pantalla pequeña, sin mover la página de lado',
  'accessibility.can4': 'claro y oscuro, con mucho contraste, y nada que se mueva',
  'accessibility.can5': 'de derecha a izquierda en árabe, y palabras sencillas en cada idioma',
  'accessibility.can6': 'pegar y los gestores de contraseñas; sin acertijos y sin límite de tiempo',
  'accessibility.testedTitle': 'Qué se probó y cómo',
  'accessibility.tested1':
    'Las páginas se revisan con axe, un programa que encuentra las barreras comunes, en inglés, árabe y chino. Los mensajes de error se revisan en inglés.',
  'accessibility.tested2': 'Se envía un informe entero solo con el teclado.',
  'accessibility.tested3':
    'Las páginas se muestran a 320 píxeles y con un aumento del 400 %. Los recorridos se hacen en Chromium y Firefox.',
  'accessibility.tested4': 'Estas pruebas se repiten con cada cambio del programa.',
  'accessibility.limitsTitle': 'Qué no funciona bien todavía',
  'accessibility.limits1':
    'Aún no lo han probado personas que usan cada día un lector de pantalla. Un programa solo encuentra parte de las barreras.',
  'accessibility.limits2': 'Sin JavaScript puede leer todas las páginas, pero no enviar nada.',
  'accessibility.limits3':
    'No hay lista de palabras en árabe, así que allí las doce palabras son inglesas. Los doce números sirven igual.',
  'accessibility.tellTitle': 'Díganos qué le detiene',
  'accessibility.tell': 'Escriba a la organización que lleva esta línea. No tiene que decir quién es.',
  'accessibility.tellNobody': 'Aún no ha puesto aquí una dirección.',
  'accessibility.day': 'Esta declaración se escribió el {day}.',
} as const satisfies Record<PagesKey, Text>;
