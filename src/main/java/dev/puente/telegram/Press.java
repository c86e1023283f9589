package dev.puente.telegram;

/**
 * A button that was pressed.
 *
 * @param query what Telegram wants an answer to, which only the one who pressed sees
 * @param below the message that the button belongs to
 */
record Press(String query, int below) {
}
