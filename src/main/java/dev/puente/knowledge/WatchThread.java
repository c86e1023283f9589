package dev.puente.knowledge;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** The thread that looks for publications of other replicas, and does nothing else. */
@Configuration(proxyBeanMethods = false)
class WatchThread {

	static final String NAME = "publicationWatch";

	/** Not the application's scheduler: that one stays as it is, for everybody else. */
	@Bean(name = NAME, defaultCandidate = false)
	ThreadPoolTaskScheduler publicationWatch() {
		ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
		scheduler.setPoolSize(1);
		scheduler.setThreadNamePrefix("publications-");
		scheduler.setDaemon(true);
		return scheduler;
	}
}
