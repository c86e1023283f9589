package dev.puente.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

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

	/** @param bot the bot's own name, which a button that leads into its private chat needs; without it there is no such button */
	static InlineKeyboardMarkup of(List<Reply.Choice> choices, Supplier<Optional<String>> bot) {
		List<List<InlineKeyboardButton>> rows = rows(choices).stream()
				.map(row -> row.stream().flatMap(choice -> button(choice, bot).stream()).toList()).filter(row -> !row.isEmpty()).toList();
		return new InlineKeyboardMarkup(rows.stream().map(InlineKeyboardRow::new).toList());
	}

	/** Short buttons that follow each other are shared out evenly, so that none stands alone below the others. */
	static List<List<Reply.Choice>> rows(List<Reply.Choice> choices) {
		List<List<Reply.Choice>> rows = new ArrayList<>();
		List<Reply.Choice> run = new ArrayList<>();
		for (Reply.Choice choice : choices) {
			if (isShort(choice)) {
				run.add(choice);
			} else {
				rows.addAll(shared(run));
				rows.add(List.of(choice));
				run.clear();
			}
		}
		rows.addAll(shared(run));
		return rows;
	}

	private static List<List<Reply.Choice>> shared(List<Reply.Choice> run) {
		for (int count = 1; count < run.size(); count++) {
			List<List<Reply.Choice>> longerFirst = cut(run, count, true);
			List<List<Reply.Choice>> longerLast = cut(run, count, false);
			if (longerFirst.stream().allMatch(Keyboard::fits)) {
				return longerFirst;
			}
			if (longerLast.stream().allMatch(Keyboard::fits)) {
				return longerLast;
			}
		}
		return run.stream().map(List::of).toList();
	}

	/** Cuts a run into so many rows, whose lengths differ by one at most. */
	private static List<List<Reply.Choice>> cut(List<Reply.Choice> run, int count, boolean longerFirst) {
		int longer = run.size() % count;
		List<List<Reply.Choice>> rows = new ArrayList<>();
		int from = 0;
		for (int row = 0; row < count; row++) {
			boolean isLonger = longerFirst ? row < longer : row >= count - longer;
			int to = from + run.size() / count + (isLonger ? 1 : 0);
			rows.add(List.copyOf(run.subList(from, to)));
			from = to;
		}
		return rows;
	}

	private static boolean isShort(Reply.Choice choice) {
		return choice.label().length() <= SHORT;
	}

	private static boolean fits(List<Reply.Choice> row) {
		return row.size() <= ROW_BUTTONS && row.stream().mapToInt(choice -> choice.label().length()).sum() <= ROW_LETTERS;
	}

	private static Optional<InlineKeyboardButton> button(Reply.Choice choice, Supplier<Optional<String>> bot) {
		var button = InlineKeyboardButton.builder().text(choice.label());
		return choice.leadsToPrivate().isEmpty()
				? Optional.of(button.callbackData(choice.command()).build())
				: bot.get().map(name -> button.url("https://t.me/" + name + "?start=" + choice.leadsToPrivate().get()).build());
	}
}
