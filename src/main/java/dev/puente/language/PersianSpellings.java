package dev.puente.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.puente.language.Transliteration.Way;

/** The ways to write each Persian letter in Latin ones, with what each costs: 0 = usual, 1 = wrong. */
final class PersianSpellings {

	private static final String TABLE = """
			ا a:0 aa:0 e:.15 o:.15 i:.3 u:.3 oo:.3 ae:.3
			ب b:0 v:.4
			پ p:0
			ت t:0 th:.2
			ث s:0 th:.2 c:.4 z:.4
			ج j:0 g:.3 dj:.1 y:.5
			چ ch:0 c:.3 tch:.1 tsch:.1 sh:.5
			ح h:0 kh:.5 j:.5
			خ kh:0 x:0 j:.2 h:.4 k:.4 g:.5
			د d:0 t:.6
			ذ z:0 d:.5 s:.4 c:.5
			ر r:0
			ز z:0 s:.3 c:.4
			ژ zh:0 j:.1 z:.3 g:.2 y:.5
			س s:0 c:.2 z:.2 x:.3
			ش sh:0 ch:.2 sch:.1 s:.4 x:.5 j:.5
			ص s:0 c:.4
			ض z:0 d:.4 s:.4
			ط t:0
			ظ z:0 s:.4
			ع a:.1 e:.15 o:.15 i:.3 u:.3
			غ gh:0 q:0 g:.3 k:.6
			ف f:0 ph:.1 p:.6 v:.5
			ق gh:0 q:0 g:.3 k:.3 c:.4
			ک k:0 c:.1 q:.2 qu:.1 ck:.1 ch:.3 x:.4
			گ g:0 gu:.1 gh:.4 k:.6
			ل l:0
			م m:0
			ن n:0 m:.5
			و v:0 w:0 u:0 o:.05 oo:0 ou:0 ow:.1 ov:.1 av:.15 b:.2 au:.2 va:.15
			ه h:0 e:.1 a:.25 eh:.1
			ی i:0 y:0 ee:0 ie:.1 e:.15 ei:.1 ey:.1 ay:.15 ai:.15 ii:0 iy:.1 yi:.1 a:.4 ll:.3 j:.5
			""";
	/** A final ه is mostly the vowel e. */
	private static final double SILENT = 0.35;

	private PersianSpellings() {
	}

	static Map<Character, List<Way>> ways() {
		Map<Character, List<Way>> ways = new HashMap<>();
		TABLE.lines().map(line -> line.split(" ")).forEach(line -> {
			List<Way> own = new ArrayList<>();
			for (int i = 1; i < line.length; i++) {
				String[] way = line[i].split(":");
				own.add(new Way(way[0], Double.parseDouble(way[1])));
			}
			ways.put(line[0].charAt(0), List.copyOf(own));
		});
		return Map.copyOf(ways);
	}

	/** What it costs that a letter is not written at all. */
	static double left(String persian, int i) {
		return switch (persian.charAt(i)) {
			case 'ع' -> 0.03;
			case 'ه', 'ح' -> i == persian.length() - 1 ? SILENT : 0.5;
			case 'ا' -> i == 0 ? SILENT : 0.8;
			case 'ی' -> i > 0 && persian.charAt(i - 1) == 'ی' ? 0.1 : 0.7;
			case 'و' -> i > 0 && persian.charAt(i - 1) == 'خ' ? 0.05 : 0.7;
			default -> i > 0 && persian.charAt(i) == persian.charAt(i - 1) ? 0.1 : 1;
		};
	}
}
