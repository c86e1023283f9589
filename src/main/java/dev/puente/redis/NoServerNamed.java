package dev.puente.redis;

import java.util.List;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Holds when no setting of {@code spring.data.redis} names a server of the user's own. */
final class NoServerNamed implements Condition {

	private static final List<String> NAMES = List.of("host", "port", "url", "sentinel.master", "sentinel.nodes", "cluster.nodes",
			"masterreplica.nodes");

	@Override
	public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
		return matches(context.getEnvironment());
	}

	static boolean matches(Environment environment) {
		Binder binder = Binder.get(environment);
		return NAMES.stream().noneMatch(name -> binder.bind("spring.data.redis." + name, Bindable.listOf(String.class)).isBound());
	}
}
