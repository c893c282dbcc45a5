/** Mail that the services send arrives here by SMTP, lies in files and goes nowhere else. */
@NullMarked
package jarchi.stack.frontdoor.mail;

import org.jspecify.annotations.NullMarked;
