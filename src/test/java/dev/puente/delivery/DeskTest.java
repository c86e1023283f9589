package dev.puente.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class DeskTest {

	private final Desk desk = new Desk();

	@Test
	void sendsOneCourierPerKey() {
		desk.open("t");

		assertThat(desk.take("a", id(1))).isTrue();
		assertThat(desk.take("a", id(2))).isFalse();
		assertThat(desk.take("b", id(3))).isTrue();
		assertThat(desk.next("a")).contains(id(2));
		assertThat(desk.next("a")).isEmpty();
		assertThat(desk.take("a", id(4))).isTrue();
	}

	@Test
	void leavesManyLettersOfAKeyInTheStreamAndComesBackForThemInOrder() {
		desk.open("t");
		List<EntryId> stream = new ArrayList<>();
		for (int n = 1; n <= 200; n++) {
			stream.add(id(n));
		}
		stream.forEach(id -> desk.take("a", id));
		assertThat(desk.size()).isEqualTo(Desk.LETTERS_PER_KEY);
		assertThat(desk.cursor()).isEqualTo(id(200));

		List<EntryId> handled = new ArrayList<>();
		Optional<EntryId> next = Optional.of(id(1));
		while (next.isPresent()) {
			handled.add(next.get());
			next = desk.next("a");
		}
		assertThat(desk.cursor()).isEqualTo(id(Desk.LETTERS_PER_KEY));
		assertThat(handled).isEqualTo(stream.subList(0, Desk.LETTERS_PER_KEY));
		assertThat(desk.take("a", id(Desk.LETTERS_PER_KEY + 1))).isTrue();
	}

	/** Else it would come before the earlier ones that its key left in the stream. */
	@Test
	void takesNothingThatWasReadBeforeThePartitionWasLost() {
		desk.open("one");
		desk.take("a", id(1));
		desk.lose("one");
		desk.leaveUnlessOwned("a");

		assertThat(desk.take("a", id(2))).isFalse();
		desk.open("two");
		assertThat(desk.take("a", id(1))).isTrue();
		assertThat(desk.next("a")).isEmpty();
	}

	@Test
	void takesALetterUnderWayNotAgainAfterTheLeaseChanged() {
		desk.open("one");
		desk.take("a", id(1));
		desk.take("a", id(2));
		desk.lose("one");
		desk.open("two");

		assertThat(desk.cursor()).isEqualTo(EntryId.START);
		assertThat(desk.take("a", id(1))).isFalse();
		assertThat(desk.take("a", id(2))).isFalse();
		assertThat(desk.next("a")).contains(id(2));
	}

	@Test
	void takesWhatWaitedBehindALetterUnderWayOnceMoreAndInOrder() {
		desk.open("one");
		desk.take("a", id(1));
		desk.take("a", id(2));
		desk.take("a", id(3));
		desk.lose("one");
		desk.open("two");
		assertThat(desk.size()).isEqualTo(1);

		for (int n = 1; n <= 3; n++) {
			assertThat(desk.take("a", id(n))).isFalse();
		}
		assertThat(desk.size()).isEqualTo(3);
		assertThat(desk.next("a")).contains(id(2));
		assertThat(desk.next("a")).contains(id(3));
		assertThat(desk.next("a")).isEmpty();
	}

	@Test
	void knowsWhetherLettersWereLeftInTheStream() {
		desk.open("t");
		takeUntilFull("a");
		assertThat(desk.leftSome()).isFalse();

		desk.take("a", id(Desk.LETTERS_PER_KEY + 1));
		assertThat(desk.leftSome()).isTrue();
		finish("a");
		desk.cursor();
		assertThat(desk.leftSome()).isFalse();
	}

	@Test
	void sendsNoSecondCourierForALetterThatIsLeftInTheStream() {
		desk.open("t");
		takeUntilFull("a");

		assertThat(desk.take("a", id(Desk.LETTERS_PER_KEY + 1))).isFalse();
		assertThat(desk.take("a", id(Desk.LETTERS_PER_KEY + 2))).isFalse();
	}

	@Test
	void leavesNothingInTheStreamThatItIsToReadFromTheBeginning() {
		desk.open("one");
		takeUntilFull("a");
		desk.take("a", id(Desk.LETTERS_PER_KEY + 1));
		desk.lose("one");
		desk.open("two");

		assertThat(desk.leftSome()).isFalse();
		takeUntilFull("a");
		assertThat(desk.size()).isEqualTo(Desk.LETTERS_PER_KEY);
	}

	@Test
	void hasATokenWhileItIsOpen() {
		assertThat(desk.token()).isEmpty();
		desk.open("one");
		assertThat(desk.token()).contains("one");
		desk.lose("one");
		assertThat(desk.token()).isEmpty();
	}

	@Test
	void forgetsAKeyOnlyWhenThePartitionIsLost() {
		desk.open("one");
		desk.take("a", id(1));

		desk.lose("an older one");
		assertThat(desk.leaveUnlessOwned("a")).isFalse();
		desk.lose("one");
		assertThat(desk.leaveUnlessOwned("a")).isTrue();
		assertThat(desk.size()).isZero();
	}

	private void takeUntilFull(String key) {
		for (int n = 1; n <= Desk.LETTERS_PER_KEY; n++) {
			desk.take(key, id(n));
		}
	}

	private void finish(String key) {
		while (desk.next(key).isPresent()) {
			assertThat(desk.size()).isPositive();
		}
	}

	private static EntryId id(int number) {
		return new EntryId(7, number);
	}
}
