package dev.puente;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Puente {

	public static void main(String[] args) {
		SpringApplication.run(Puente.class, args);
	}
}
