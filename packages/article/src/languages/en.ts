import { languagePack } from './pack.ts';
import { englishSpeech } from './speech-words.ts';

export const english = languagePack({
  language: 'en',
  functionWords:
    'the|of|and|to|in|a|is|that|for|it|was|on|with|as|by|at|be|this|are|have|from|has|an|they|which|or|not|but|we|he|she|his|her|their|were|been|will|would|said|who|more|about|when|one|if|all|there|its|had|than|into|what|could|after|out|up',
  months:
    'january,jan|february,feb|march,mar|april,apr|may|june,jun|july,jul|august,aug|september,sept,sep|october,oct|november,nov|december,dec',
  weekdays: 'monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun',
  monthFirst: 'us|ph',
  dateWords: 'at|on|of|the|from|in|am|pm|time|noon|midnight',
  hours: 'hrs|hours',
  dateLabels: {
    published:
      'published|first published|posted|issued|date|release date|publication date|published online|posted on|created|filed',
    modified: 'updated|last updated|last modified|modified|update|edited|last edited|revised|amended',
    asOf: 'as of|status|correct as of|as at',
    embargoedUntil:
      'embargoed until|embargo|embargoed|embargo until|not for release before|not for publication before|under embargo until',
    expires: 'expires|valid until|available until',
  },
  byline: {
    by: 'by|words by|words|text by|written by|author|authors|reported by|reporting by|story by|analysis by|opinion by|interview by|report by|posted by|review by',
    and: 'and|&|with',
    roles:
      'correspondent|reporter|editor|writer|columnist|political editor|science editor|health editor|senior reporter|staff writer|staff reporter|bureau chief|producer|contributor|business editor|sports editor|chief|journalist|analyst|commentator|critic',
  },
  organizationWords:
    'staff|news|agency|press|desk|agencies|team|times|post|network|newsroom|editors|wire|service|services|board|media|broadcasting|magazine|herald|daily|online|reuters|bbc|office|ltd|inc|university|council|department|association|tribune|gazette|sentinel|courier|chronicle|ledger|journal|guardian|editorial',
  sections:
    'politics|world|business|economy|finance|markets|money|culture|arts|sport|sports|science|technology|tech|health|climate|environment|education|travel|opinion|comment|analysis|interview|explainer|review|editorial|feature|profile|obituary|letters|news|breaking|exclusive|life|lifestyle|food|style|fashion|books|film|music|theatre|television|tv|media|law|crime|courts|defence|defense|security|energy|transport|housing|immigration|local|national|international|europe|asia|africa|americas|us|uk|canada|australia|royals|weather|history|religion|football|basketball|tennis|golf|cricket|rugby|hockey|entertainment|real estate|property|cars|motoring|gardening|family|relationships|investigation|fact check|long read|in brief|handbook|archive',
  picture: {
    credit:
      'image credit|photo credit|picture credit|photo|photos|photograph|photographer|picture|image|images|credit|source|illustration|graphic|copyright|©|file photo|file|photo by|photograph by|picture by|image by|video|screenshot|map|composite|chart',
    handout: 'handout|supplied|provided by|released by|submitted',
    courtesy: 'courtesy|contributed',
    archive: 'archive|file',
  },
  programme: {
    labels: 'this topic on air|on air|this story on air|broadcast|listen to|programme|this item was broadcast',
    verbs: 'reported|broadcast|aired|airs|reports',
    prepositions: 'on|at|in|the',
  },
  corrections: {
    correction:
      'correction|corrections|corrected|this article was amended|this story has been corrected|this article has been corrected|an earlier version of this|a previous version of this',
    clarification: "clarification|editor's clarification",
    update: 'update|this story has been updated|this article has been updated|this is a developing story',
    retraction: 'retraction|retracted|withdrawal',
  },
  notes: {
    editorial: "editor's note|editors' note|note to readers|note",
    disclosure: 'disclosure|disclaimer',
    copyright: '©|(c)|copyright|all rights reserved',
  },
  chrome: {
    share:
      'share full article|share|share this|share this article|tweet|email|print|copy link|save|listen|listen to this article|facebook|twitter|whatsapp|linkedin|reddit|bookmark|gift this article|text size|pin it|share article',
    navigation:
      'keywords|this article is more than…|topics|tags|home|menu|search|skip to content|skip to main content|back to top|sign in|log in|login|register|my account|contact us|privacy policy|terms of use|read more|show more|load more|next article|previous article|continue reading|story continues below…|article continues below…|keep reading',
    related:
      "most popular|top stories|related|related articles|related stories|read next|read also|read more:…|see also|more on this story|you may also like|recommended|most read|trending|up next|don't miss",
    promotion:
      'subscribe|subscribe now|sign up for…|sign up to…|sign up|sign up now|newsletter|enter your email…|download the app|download our app|become a member|start your free trial|get the app',
    advertisement:
      'advertisement|skip advertisement|ad|sponsored|advertising|sponsored content|advertisement - scroll to continue',
    consent:
      'we use cookies…|this website uses cookies…|this site uses cookies…|accept all|accept cookies|cookie settings|manage cookies|i agree',
    comments: 'get in touch|comments|show comments|leave a comment|view comments|post a comment|join the conversation',
  },
  layout: {
    openings:
      "how|why|what|when|where|who|which|whose|here's|here|what's|who's|it's|the|a|an|this|these|those|inside|meet|is|are|can|could|should|will|would|do|does|did|if|in|on|at|for|with|from|after|as|no|not|more|your|my|our|i|we|you|they|he|she|there's|there|once|every|everything",
    qualifierEndings: '',
    speech: englishSpeech,
    boxes: {
      facts: 'facts and figures|fact box|factbox|key facts|fast facts|by the numbers',
      keypoints: 'at a glance|key points|key takeaways|in brief|the essentials|summary',
      background: 'background|the background|the story so far|timeline|context',
      profile: 'about the author|profile',
      explainer: 'explained|what is|explainer|good to know',
    },
    press: {
      release: 'press release|news release|media release|for immediate release',
      contact:
        'press contact|media contact|media contacts|press contacts|contact|contacts|for more information|for further information|media enquiries|media inquiries',
      about: 'about',
      editors: "notes to editors|note to editors|notes for editors|note to editor|editor's notes",
    },
    credits: 'reporting by|additional reporting by|writing by|editing by|compiled by|reporting and writing by',
    furniture: {
      newsletter:
        'unsubscribe|manage preferences|view this email in your browser|view in browser|you are receiving this email…|you received this email…',
      'reading time': 'reading time…|listen to this article…',
      'relative time': 'hours ago|hour ago|minutes ago|mins ago|days ago|hrs ago|h ago|m ago',
    },
    address: { words: "you|your|yours|you're|you've|you'd", capitals: '' },
  },
});
