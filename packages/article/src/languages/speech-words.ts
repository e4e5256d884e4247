/** German and English verbs between a quotation and its speaker. */
export const germanSpeech =
  'sagt|sagte|sagten|erklärt|erklärte|betont|betonte|meint|meinte|schreibt|schrieb|fügte|warnt|warnte|fordert|forderte|kritisiert|kritisierte|laut|so|berichtet|berichtete|erzählt|erzählte|erläuterte|antwortete|ergänzte';
export const englishSpeech =
  'said|says|told|added|adds|wrote|writes|explained|warned|argued|asked|replied|noted|stated|continued|recalled|insisted|announced|according to';
