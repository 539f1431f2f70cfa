import helmet from 'helmet';
import { config } from '../config.ts';

/** Where sockets are opened: older browsers do not count it to 'self'. */
const sockets = new URL(config.PUBLIC_URL).origin.replace(/^http/, 'ws');

const isSecure = config.PUBLIC_URL.startsWith('https:');

/** Headers that keep a page to itself: nothing inline, nothing from elsewhere, no framing. */
export const securityHeaders = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'", sockets],
      manifestSrc: ["'self'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
      baseUri: ["'none'"],
      ...(isSecure ? { upgradeInsecureRequests: [] } : {}),
    },
  },
  xFrameOptions: { action: 'deny' },
  strictTransportSecurity: isSecure,
  referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
});
