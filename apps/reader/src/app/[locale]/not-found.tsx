import { headers } from 'next/headers';
import { Trouble, WaysOn } from '../../frame/trouble.tsx';
import { messagesOf } from '../../messages/index.ts';

export default async function NotFound() {
  const locale = (await headers()).get('x-pathname')?.startsWith('/de') ? 'de' : 'en';
  const t = messagesOf(locale);
  return (
    <Trouble title={t.notFound} help={t.notFoundHelp}>
      <WaysOn locale={locale} />
    </Trouble>
  );
}
