package dev.puente.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/**
 * Refuses to start with a setting {@code puente.*} that there is not, because a misspelt one does nothing and says nothing. Environment
 * variables and system properties may be meant for somebody else (a cluster sets {@code PUENTE_PORT} by itself), so there only what looks
 * like a slip is refused.
 */
@Component
final class SettingsCheck implements BeanFactoryPostProcessor {

	private static final Logger LOG = LoggerFactory.getLogger(SettingsCheck.class);
	private static final String PREFIX = "puente.";
	/** Settings of one value that classes ask for by name. */
	private static final List<String> SINGLE = List.of("puente.data", "puente.prompts");

	@Override
	public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
		ConfigurableEnvironment environment = beans.getBean(ConfigurableApplicationContext.ENVIRONMENT_BEAN_NAME,
				ConfigurableEnvironment.class);
		KnownSettings known = known(beans);
		for (PropertySource<?> source : environment.getPropertySources()) {
			if (source instanceof EnumerablePropertySource<?> listed) {
				check(listed, known);
			}
		}
	}

	/** Returns the settings of all records in service. */
	static KnownSettings known(ConfigurableListableBeanFactory beans) {
		KnownSettings known = new KnownSettings(SINGLE);
		for (String name : beans.getBeanDefinitionNames()) {
			String type = beans.getBeanDefinition(name).getBeanClassName();
			if (name.startsWith("puente") && type != null && type.startsWith("dev.puente.")) {
				Class<?> record = ClassUtils.resolveClassName(type, beans.getBeanClassLoader());
				Optional.ofNullable(record.getAnnotation(ConfigurationProperties.class))
						.ifPresent(settings -> known.add(settings.value(), record));
			}
		}
		return known;
	}

	private static void check(EnumerablePropertySource<?> source, KnownSettings known) {
		boolean variables = source.getName().contains(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
		boolean others = variables || source.getName().equals(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME);
		String prefix = variables ? "PUENTE_" : PREFIX;
		Predicate<String> isKnown = variables ? known::containsVariable : known::contains;
		Stream.of(source.getPropertyNames()).filter(name -> name.startsWith(prefix)).filter(isKnown.negate()).sorted().forEach(name -> {
			Optional<String> meant = known.meant(variables ? name.replace('_', '.') : name);
			if (others && meant.isEmpty()) {
				LOG.info("setting={} is none of Puente's; docs/settings.md lists those that are", name);
				return;
			}
			throw new UnknownSetting(name, meant.map(setting -> variables ? variable(setting) : setting));
		});
	}

	private static String variable(String setting) {
		return setting.replace('.', '_').replace('-', '_').replace("[", "_").replace("]", "").toUpperCase(Locale.ROOT);
	}

	/** A setting that does nothing. */
	static final class UnknownSetting extends RuntimeException {

		private static final long serialVersionUID = 1L;

		UnknownSetting(String name, Optional<String> meant) {
			super("there is no setting " + name + meant.map(setting -> "; did you mean " + setting + "?")
					.orElse("; docs/settings.md lists those that there are"));
		}
	}
}
