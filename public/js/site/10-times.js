// Dates become "5 minutes ago" here, because a page may be kept for minutes before it is read.
{
  const units = [
    ['year', 31536000],
    ['month', 2592000],
    ['day', 86400],
    ['hour', 3600],
    ['minute', 60],
  ];
  const recent = 30 * 86400;
  const words = new Intl.RelativeTimeFormat(document.documentElement.lang, { numeric: 'auto' });

  const ago = (seconds) => {
    const [unit, length] = units.find(([, one]) => seconds >= one) ?? ['minute', 60];
    return words.format(-Math.max(1, Math.floor(seconds / length)), unit);
  };

  const tell = (within) => {
    for (const time of within.querySelectorAll('time[title]')) {
      const seconds = (Date.now() - Date.parse(time.dateTime)) / 1000;
      if (seconds >= -60 && seconds < recent) time.textContent = ago(Math.max(0, seconds));
    }
  };

  tell(document);
  document.addEventListener('live:swapped', ({ detail }) => tell(detail));
  setInterval(() => tell(document), 60_000);
}
