package dev.puente.telegram;

import java.util.ArrayList;
import java.util.List;

import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

import dev.puente.conversation.Reply;

/** Sets buttons in rows: short ones side by side as far as a telephone shows them whole, long ones alone. */
final class Keyboard {

	private static final int ROW_LETTERS = 28;
	private static final int ROW_BUTTONS = 4;
	private static final int SHORT = 12;

	private Keyboard() {
	}

	static InlineKeyboardMarkup of(List<Reply.Choice> choices) {
		return new InlineKeyboardMarkup(
				rows(choices).stream().map(row -> new InlineKeyboardRow(row.stream().map(Keyboard::button).toList()))
						.toList());
	}

	static List<List<Reply.Choice>> rows(List<Reply.Choice> choices) {
		List<List<Reply.Choice>> rows = new ArrayList<>();
		for (Reply.Choice choice : choices) {
			if (rows.isEmpty() || !fits(rows.getLast(), choice)) {
				rows.add(new ArrayList<>());
			}
			rows.getLast().add(choice);
		}
		return rows;
	}

	private static boolean fits(List<Reply.Choice> row, Reply.Choice next) {
		int letters = row.stream().mapToInt(choice -> choice.label().length()).sum() + next.label().length();
		return row.size() < ROW_BUTTONS && letters <= ROW_LETTERS && row.stream().allMatch(choice -> choice.label().length() <= SHORT)
				&& next.label().length() <= SHORT;
	}

	private static InlineKeyboardButton button(Reply.Choice choice) {
		return InlineKeyboardButton.builder().text(choice.label()).callbackData(choice.command()).build();
	}
}
