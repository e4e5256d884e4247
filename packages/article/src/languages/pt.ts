import { languagePack } from './pack.ts';

export const portuguese = languagePack({
  language: 'pt',
  letters: 'ãçáéíõ',
  functionWords:
    'o|os|as|do|da|dos|das|no|na|nos|nas|em|e|um|uma|que|é|para|por|com|não|se|ao|à|aos|às|pelo|pela|pelos|mais|como|mas|foi|são|também|sua|seu|seus|suas|ou|ser|está|até|há|já|entre|sobre|após|muito|ele|ela|eles|isso|este|esta|quando|segundo|foram|tem|têm|anos|num|numa',
  months:
    'janeiro,jan|fevereiro,fev|março,mar|abril,abr|maio,mai|junho,jun|julho,jul|agosto,ago|setembro,set|outubro,out|novembro,nov|dezembro,dez',
  weekdays: 'segunda|terça|quarta|quinta|sexta|sábado|domingo|feira|seg|ter|qua|qui|sex|sáb|dom',
  numericOrder: 'dmy',
  dateWords: 'em|no|na|a|o|às|as|à|ao|de|do|da|dia|min|brasília|lisboa',
  hours: 'h|hs|hora|horas',
  dateLabels: {
    published: 'publicado|publicada|data de publicação|publicação|data|postado|criado|primeira publicação|exibido',
    modified:
      'atualizado|atualizada|última atualização|atualização|actualizado|última actualização|modificado|última modificação|alterado|editado|revisto',
    asOf: 'à data de|situação em|dados de|dados até',
    embargoedUntil: 'embargo|embargo até|embargado até|sob embargo até|não publicar antes',
    expires: 'válido até|disponível até|expira',
  },
  byline: {
    by: 'por|escrito por|publicado por|texto|texto de|texto por|autor|autora|autores|reportagem de|reportagem|análise de|entrevista de|crónica de|crônica de',
    and: 'e|&',
    roles:
      'jornalista|correspondente|enviado especial|enviada especial|repórter|redator|redatora|redactor|redactora|editor|editora|editor-chefe|colunista|cronista|diretor|diretora|director|comentador|comentadora|comentarista|analista|crítico|crítica',
  },
  organizationWords:
    'redação|redacção|agência|agências|imprensa|jornal|diário|folha|equipe|equipa|notícias|rádio|televisão|revista|serviço|universidade|ministério|associação|prefeitura|câmara|correio|gazeta|lusa|ltda|lda|sa',
  sections:
    'política|mundo|internacional|nacional|país|brasil|portugal|europa|economia|negócios|mercados|finanças|empresas|sociedade|cultura|esporte|esportes|desporto|futebol|ténis|tênis|ciclismo|basquete|ciência|ciências|tecnologia|saúde|clima|ambiente|meio ambiente|educação|viagem|viagens|turismo|opinião|análise|entrevista|reportagem|crónica|crônica|perfil|editorial|coluna|crítica|obituário|cartas|notícias|atualidade|última hora|exclusivo|ao vivo|investigação|verificação|checagem|vida|estilo|gastronomia|culinária|moda|livros|cinema|música|teatro|televisão|media|mídia|justiça|polícia|crime|defesa|segurança|energia|transportes|habitação|imigração|local|regional|cidades|cotidiano|tempo|história|religião|carros|família|entretenimento|gente',
  picture: {
    credit:
      'foto|fotos|fotografia|imagem|imagens|crédito|créditos|fonte|ilustração|infografia|infográfico|gráfico|mapa|montagem|vídeo|reprodução|captura de tela|copyright|©',
    handout: 'divulgação|cedida|cedido|fornecida por|handout',
    courtesy: 'cortesia|por gentileza|acervo pessoal|arquivo pessoal',
    archive: 'arquivo',
  },
  programme: {
    labels:
      'este tema foi transmitido|este programa foi transmitido|esta reportagem foi exibida|esta reportagem foi transmitida|sobre este tema',
    verbs: 'transmitido|transmitida|exibida|exibido|transmitiu|exibiu|noticiou',
    prepositions: 'em|na|no|pela|pelo|a|o',
  },
  corrections: {
    correction:
      'correção|correcção|errata|retificação|rectificação|este artigo foi corrigido|este texto foi corrigido|esta reportagem foi corrigida|uma versão anterior de|em versão anterior|numa versão anterior',
    clarification: 'esclarecimento|clarificação',
    update: 'atualização|actualização|este artigo foi atualizado|esta reportagem foi atualizada|notícia em atualização',
    retraction: 'retratação|desmentido|direito de resposta',
  },
  notes: {
    editorial: 'nota da redação|nota da redacção|nota do editor|nota da direção|n. da r|nota aos leitores|nota',
    disclosure: 'transparência|aviso|conflito de interesses|declaração de interesses',
    copyright: '©|copyright|todos os direitos reservados|proibida a reprodução',
  },
  fields: {
    headline: 'título titulo assunto',
    kicker: 'antetítulo chapéu',
    lead: 'subtítulo linha_fina entrada',
    byline: 'autor autora por de',
    published: 'data',
    body: 'texto corpo',
  },
  chrome: {
    share:
      'compartilhar|compartilhe|partilhar|partilhe|compartilhar no facebook|partilhar no facebook|compartilhar no whatsapp|enviar por e-mail|imprimir|copiar link|salvar|guardar|ouvir|ouvir artigo|facebook|twitter|whatsapp|linkedin|e-mail',
    navigation:
      'loja|últimas|palavras-chave|temas|tags|tópicos|reportar erro|etiquetas|página principal|início|página inicial|menu|buscar|pesquisar|ir para o conteúdo|saltar para o conteúdo|voltar ao topo|entrar|iniciar sessão|minha conta|contato|contacto|política de privacidade|termos de uso|leia mais|ler mais|ver mais|continuar a ler|continue lendo|próximo artigo|artigo anterior',
    related:
      'leia também…|ler também|leia ainda|veja também…|notícias relacionadas|artigos relacionados|saiba mais|mais lidas|mais lidos|relacionado|você pode gostar',
    promotion:
      'assine|assine já|assinar|subscrever|subscreva|newsletter|inscreva-se…|baixe o app|exclusivo para assinantes',
    advertisement: 'publicidade|anúncio|conteúdo patrocinado|continua após a publicidade',
    consent:
      'utilizamos cookies…|usamos cookies…|este site utiliza cookies…|este site usa cookies…|aceitar tudo|aceitar todos|aceitar cookies|gerir cookies',
    comments: 'comentários|ver comentários|deixe um comentário|comentar',
  },
  layout: {
    speech: 'disse|diz|afirmou|afirma|declarou|explicou|explica|acrescentou|contou|ressaltou|segundo|de acordo com',
    boxes: {
      facts: 'em números|dados|números|ficha',
      keypoints: 'em resumo|pontos-chave|o essencial|em síntese',
      background: 'contexto|o contexto|antecedentes|cronologia',
      profile: 'perfil|quem é|sobre o autor',
      explainer: 'entenda|o que é|explicação',
    },
    press: {
      release: 'comunicado de imprensa|nota à imprensa|comunicado à imprensa|para divulgação imediata|release',
      contact: 'contato para imprensa|contacto de imprensa|assessoria de imprensa|contato|contacto',
      about: 'sobre',
      editors: 'nota aos editores|notas para os editores|nota à redação',
    },
    credits: 'reportagem de|com informações de|edição de',
    furniture: {
      'reading time': 'tempo de leitura…',
      'relative time': 'há # minutos|há # horas|há # dias|há # h|há # min|minutos atrás|horas atrás',
      newsletter:
        'cancelar inscrição|cancelar a subscrição|ver no navegador|você está recebendo este e-mail…|recebe este e-mail…',
    },
  },
});
