import { languagePack } from './pack.ts';

export const spanish = languagePack({
  language: 'es',
  letters: 'óíáéñú',
  foreign: 'çàèòãõ',
  functionWords:
    'el|la|los|las|del|y|que|un|una|en|por|con|para|se|no|su|sus|al|lo|es|como|más|pero|fue|ha|este|esta|entre|sobre|también|desde|hasta|son|muy|sin|ya|está|han|ser|hay|donde|quien|cuando|según|tras|porque|ese|esa|años|había',
  months:
    'enero,ene|febrero,feb|marzo,mar|abril,abr|mayo,may|junio,jun|julio,jul|agosto,ago|septiembre,setiembre,sept,sep,set|octubre,oct|noviembre,nov|diciembre,dic',
  weekdays: 'lunes|martes|miércoles|jueves|viernes|sábado|domingo|lun|mié|jue|vie|sáb|dom',
  numericOrder: 'dmy',
  dateWords: 'el|a|las|la|al|de|del|en',
  hours: 'h|hs|hrs|hora|horas',
  dateLabels: {
    published: 'publicado|publicada|fecha de publicación|publicación|fecha|creado|primera publicación|emitido',
    modified:
      'actualizado|actualizada|última actualización|actualización|modificado|última modificación|editado|revisado|act',
    asOf: 'a fecha de|a fecha|situación a|datos a|datos al',
    embargoedUntil: 'embargo|embargo hasta|embargado hasta|no publicar antes',
    expires: 'válido hasta|disponible hasta|caduca|vence',
  },
  byline: {
    by: 'por|escrito por|publicado por|texto|texto de|autor|autora|autores|redactado por|una crónica de|reportaje de|análisis de|entrevista de|firmado por',
    and: 'y|e|&',
    roles:
      'periodista|corresponsal|enviado especial|enviada especial|redactor|redactora|redactor jefe|redactora jefa|reportero|reportera|editor|editora|columnista|cronista|director|directora|analista|crítico|crítica',
  },
  organizationWords:
    'redacción|agencia|agencias|prensa|diario|periódico|equipo|noticias|radio|televisión|medios|revista|servicio|universidad|ministerio|asociación|ayuntamiento|editorial|gaceta|correo|heraldo|efe|sl|sa',
  sections:
    'política|mundo|internacional|nacional|españa|américa|europa|economía|empresas|finanzas|mercados|bolsa|sociedad|cultura|deportes|deporte|fútbol|baloncesto|tenis|ciclismo|ciencia|tecnología|salud|clima|medio ambiente|medioambiente|educación|viajes|opinión|análisis|entrevista|reportaje|crónica|perfil|editorial|tribuna|columna|crítica|obituario|cartas al director|noticias|actualidad|última hora|exclusiva|en directo|investigación|verificación|vida|estilo|gastronomía|cocina|moda|libros|cine|música|teatro|televisión|medios|justicia|tribunales|sucesos|policía|defensa|seguridad|energía|transporte|vivienda|inmigración|migración|local|región|tiempo|historia|religión|motor|familia|gente|entretenimiento|espectáculos',
  picture: {
    credit:
      'foto|fotos|fotografía|fotógrafo|imagen|imágenes|crédito|créditos|fuente|ilustración|infografía|gráfico|mapa|montaje|vídeo|video|captura de pantalla|copyright|©',
    handout: 'cedida|cedido|facilitada por|proporcionada por|handout',
    courtesy: 'cortesía|por gentileza',
    archive: 'archivo|hemeroteca',
  },
  programme: {
    labels: 'este tema se emitió|este programa se emitió|este reportaje se emitió|sobre este tema informó|en antena',
    verbs: 'emitió|emitido|emite|informó|transmitió',
    prepositions: 'en|por|el|la|a',
  },
  corrections: {
    correction:
      'corrección|fe de errores|fe de erratas|rectificación|este artículo ha sido corregido|esta noticia ha sido corregida|una versión anterior de|en una versión anterior',
    clarification: 'aclaración|precisión',
    update: 'actualización|este artículo ha sido actualizado|esta noticia ha sido actualizada|noticia en desarrollo',
    retraction: 'retractación|desmentido|derecho de réplica',
  },
  notes: {
    editorial: 'nota de la redacción|nota del editor|nota de redacción|n. de la r|nota a los lectores|nota',
    disclosure: 'transparencia|aviso|descargo de responsabilidad|conflicto de intereses',
    copyright: '©|copyright|todos los derechos reservados|prohibida la reproducción',
  },
  fields: {
    headline: 'título titulo titular asunto',
    kicker: 'antetítulo antetitulo',
    lead: 'entradilla subtítulo bajada',
    byline: 'autor autora autores por de',
    published: 'fecha',
    body: 'texto cuerpo',
  },
  chrome: {
    share:
      'compartir|comparte|compartir en facebook|compartir en twitter|compartir en whatsapp|enviar por correo|imprimir|copiar enlace|guardar|escuchar|escuchar artículo|facebook|twitter|whatsapp|linkedin|correo',
    navigation:
      'palabras clave|temas|boletines|hemeroteca|etiquetas|archivado en|reportar un error|más noticias|inicio|portada|menú|buscar|ir al contenido|saltar al contenido|volver arriba|iniciar sesión|regístrate|mi cuenta|aviso legal|contacto|política de privacidad|leer más|ver más|seguir leyendo|siguiente artículo|artículo anterior',
    related:
      'noticia relacionada|noticias recomendadas|lee además…|ver más sobre|lea también…|lee también…|te puede interesar|más información|noticias relacionadas|artículos relacionados|relacionado|lo más leído|lo más visto|ver también',
    promotion:
      'suscríbete|suscribirse|suscríbete a…|suscríbase|boletín|newsletter|descarga la app|hazte socio|solo para suscriptores',
    advertisement: 'publicidad|anuncio|contenido patrocinado|patrocinado',
    consent:
      'utilizamos cookies…|usamos cookies…|este sitio utiliza cookies…|este sitio web utiliza cookies…|aceptar todo|aceptar cookies|configurar cookies',
    comments: 'comentarios|ver comentarios|deja un comentario|comentar',
  },
  layout: {
    speech: 'dijo|dice|ha dicho|declaró|afirmó|afirma|explicó|explica|aseguró|asegura|señaló|señala|añadió|según',
    boxes: {
      facts: 'datos|los datos|cifras|en cifras|ficha',
      keypoints: 'claves|las claves|en resumen|lo esencial|de un vistazo',
      background: 'contexto|antecedentes|el contexto|cronología',
      profile: 'perfil|quién es|sobre el autor',
      explainer: 'explicación|qué es|en detalle',
    },
    press: {
      release: 'nota de prensa|comunicado|boletín de prensa|para publicación inmediata',
      contact: 'contacto de prensa|contacto para prensa|contacto|contacto de medios',
      about: 'sobre|acerca de',
      editors: 'nota a los editores|notas para los editores|nota para la redacción',
    },
    credits: 'reporte de|con información de|editado por|información de',
    furniture: {
      'reading time': 'tiempo de lectura…',
      'relative time': 'hace # minutos|hace # horas|hace # días|hace # h|hace # min',
      newsletter:
        'darse de baja|cancelar suscripción|ver en el navegador|recibe este correo…|has recibido este correo…',
    },
  },
});
