package dev.puente.admin;

import java.util.Arrays;

/**
 * A file that carries the text of a document.
 *
 * @param name of the file, as its sender calls it
 * @param mediaType what its sender says it is
 * @param bytes its content
 */
@SuppressWarnings("ArrayRecordComponent") // equals and hashCode below compare the content
record Attachment(String name, String mediaType, byte[] bytes) {

	/** Bytes of one file. */
	static final int LARGEST = 6 * 1024 * 1024;

	@Override
	public boolean equals(Object other) {
		return other instanceof Attachment that && name.equals(that.name) && mediaType.equals(that.mediaType)
				&& Arrays.equals(bytes, that.bytes);
	}

	@Override
	public int hashCode() {
		return 31 * name.hashCode() + Arrays.hashCode(bytes);
	}

	@Override
	public String toString() {
		return "Attachment[name=" + name + ", mediaType=" + mediaType + ", bytes=" + bytes.length + "]";
	}
}
