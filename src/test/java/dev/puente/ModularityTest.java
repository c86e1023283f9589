package dev.puente;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {

	@Test
	void roomsUseOnlyTheRoomsTheyMayUse() {
		ApplicationModules.of(Puente.class).verify();
	}
}
