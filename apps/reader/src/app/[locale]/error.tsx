'use client';
import { useParams } from 'next/navigation';
import { Trouble } from '../../frame/trouble.tsx';
import { isLocale, messagesOf } from '../../messages/index.ts';

export default function PageFailed({ retry }: { retry?: () => void }) {
  const { locale } = useParams<{ locale: string }>();
  const t = messagesOf(isLocale(locale) ? locale : 'en');
  return (
    <Trouble title={t.failed}>
      <p>
        <button type="button" onClick={() => (retry ? retry() : location.reload())}>
          {t.retry}
        </button>
      </p>
    </Trouble>
  );
}
