/** What a record may say of an article. */
export type Meaning =
  | 'headline'
  | 'alternative'
  | 'body'
  | 'description'
  | 'published'
  | 'modified'
  | 'author'
  | 'publisher'
  | 'host'
  | 'url'
  | 'requestedUrl'
  | 'language'
  | 'section'
  | 'topic'
  | 'image'
  | 'free'
  | 'type';

/**
 * How records spell each meaning, the surest first; case, `_`, `-` and blanks do not count. They are those of
 * schema.org, trafilatura, news-please, CC-News, newspaper, feeds turned to JSON, and the words people choose.
 */
const spellings: Readonly<Record<Meaning, string>> = {
  headline: 'headline title articletitle newstitle heading name webtitle titlepage titlerss',
  alternative: 'alternativeheadline subtitle shorttitle',
  body: 'articlebody maintext plaintext cleanedtext bodytext fulltext articletext text body content contenttext article rawtext contenthtml paragraphs story document',
  description: 'description standfirst lead teaser excerpt shortdescription abstract summary subheadline dek',
  published:
    'datepublished datepublish publishdate publisheddate publishedat published publicationdate pubdate publishtime publishedtime firstpublicationdate webpublicationdate datetime date timestamp datecreated createdat created',
  modified: 'datemodified datemodify modifieddate modifiedat modified updatedate updatedat updated lastmodified',
  author: 'author authors byline creator creators writer journalist',
  publisher: 'publisher sitename publishername sourcename publication newspaper outlet provider source',
  host: 'sourcedomain hostname sourcehostname domain host website netloc',
  url: 'url canonicalurl canonicallink canonical weburl link articleurl permalink respondedurl sourceurl uri mainentityofpage source',
  requestedUrl: 'requestedurl originalurl',
  language: 'language lang inlanguage languagecode metalang locale',
  section: 'articlesection section sections category categories rubric ressort desk channel',
  topic: 'keywords tags topics topic metakeywords',
  image: 'image topimage imageurl imgurl thumbnail thumbnailurl mainimage urltoimage images',
  free: 'isaccessibleforfree',
  type: 'type pagetype ogtype',
};

/** Names that say nothing when something else than an article is under them, as a list of all pictures. */
export const meanings: readonly (readonly [Meaning, readonly string[]])[] = Object.entries(spellings).map(
  ([meaning, names]) => [meaning as Meaning, names.split(' ')],
);

/** A key without what writers of records differ in: `publish_date`, `publishDate`, `Publish Date`. */
export const bare = (key: string): string => key.toLowerCase().replace(/[\s_@:.-]+/g, '');
