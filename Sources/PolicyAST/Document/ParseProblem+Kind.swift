extension ParseProblem {
  /// What can be wrong with a text.
  enum Kind: UInt8, CaseIterable {
    case tooLarge, tooDeep, tooManyNodes, tooManyProblems
    case invalidUTF8, controlCharacter, unusualCharacter, notUTF8Encoding
    case empty, trailingContent, unexpectedCharacter, unexpectedEnd
    case missingComma, extraComma, trailingComma, missingColon, missingValue, mismatchedClose, unclosed
    case unterminatedString, unterminatedComment, invalidEscape, loneSurrogate, invalidNumber, unquotedText
    case unquotedKey, comment, noBreakSpace, placeholder, templateLine
    case duplicateKey, undefinedAlias, cyclicAlias
    case badIndentation, tabIndentation, tabSeparator, noBreakSpaceIndentation, mappingNotAllowed, sequenceNotAllowed
    case expectedKey, keyInText, keyNotOnOneLine, keyTooLong, expectedFlowEnd, markerInside, underIndentedFlow
    case invalidDirective, repeatedDirective, directiveWithoutDocument, undefinedTagHandle, invalidTag, invalidAnchor
    case repeatedProperty, propertiesOnAlias, invalidBlockHeader, blockIndentation, contentAfterMarker
  }
}

extension ParseProblem.Kind {
  /// How much the problem counts.
  var weight: ParseProblem.Weight {
    switch self {
    case .trailingComma, .comment, .noBreakSpace, .placeholder, .templateLine, .tabSeparator, .underIndentedFlow:
      .lenience
    case .duplicateKey, .cyclicAlias, .loneSurrogate: .content
    case .unusualCharacter, .noBreakSpaceIndentation: .remark
    case .tooLarge, .tooDeep, .tooManyNodes, .tooManyProblems, .invalidUTF8, .controlCharacter, .notUTF8Encoding,
      .empty, .trailingContent, .unexpectedCharacter, .unexpectedEnd, .missingComma, .extraComma, .missingColon,
      .missingValue, .mismatchedClose, .unclosed, .unterminatedString, .unterminatedComment, .invalidEscape,
      .invalidNumber, .unquotedText, .unquotedKey, .undefinedAlias, .badIndentation, .tabIndentation,
      .mappingNotAllowed, .sequenceNotAllowed, .expectedKey, .keyNotOnOneLine, .keyTooLong, .expectedFlowEnd,
      .markerInside, .keyInText, .invalidDirective, .repeatedDirective, .directiveWithoutDocument,
      .undefinedTagHandle, .invalidTag, .invalidAnchor, .repeatedProperty, .propertiesOnAlias, .invalidBlockHeader,
      .blockIndentation, .contentAfterMarker:
      .error
    }
  }

  /// One sentence, lower case, without a final stop.
  var message: String {
    switch self {
    case .tooLarge: "the text is larger than the limit and is not read"
    case .tooDeep: "collections lie within each other deeper than the limit; reading stops here"
    case .tooManyNodes: "there are more keys and values than the limit; reading stops here"
    case .tooManyProblems: "further problems in this text are not listed"
    case .invalidUTF8: "these bytes are not valid UTF-8"
    case .controlCharacter: "a control character must be written as an escape"
    case .unusualCharacter: "an invisible or reserved character"
    case .notUTF8Encoding: "the text is not encoded in UTF-8 and is not read"
    case .empty: "there is no value"
    case .trailingContent: "there is more text after the end of the value"
    case .unexpectedCharacter: "no value can begin with this character"
    case .unexpectedEnd: "the text ends too early"
    case .missingComma: "a comma is missing before this"
    case .extraComma: "there is a comma too many"
    case .trailingComma: "a comma before the closing bracket is not JSON"
    case .missingColon: "a colon is missing after the key"
    case .missingValue: "a value is missing"
    case .mismatchedClose: "this bracket closes nothing"
    case .unclosed: "this bracket is never closed"
    case .unterminatedString: "the closing quote is missing"
    case .unterminatedComment: "the comment is never closed"
    case .invalidEscape: "there is no such escape"
    case .loneSurrogate: "half of a surrogate pair stands alone"
    case .invalidNumber: "this is not a number as JSON writes it"
    case .unquotedText: "text must stand in double quotes"
    case .unquotedKey: "a key must stand in double quotes"
    case .comment: "comments are not JSON"
    case .noBreakSpace: "a no-break space is not white space"
    case .placeholder: "a placeholder stands where a value is expected"
    case .templateLine: "a line of a template is skipped"
    case .duplicateKey: "the key is there twice"
    case .undefinedAlias: "no anchor of this name comes before"
    case .cyclicAlias: "the alias refers to what contains it"
    case .badIndentation: "the line is indented differently from its neighbours"
    case .tabIndentation: "a tab cannot indent"
    case .tabSeparator: "a tab alone separates the value from its key"
    case .noBreakSpaceIndentation: "a no-break space at the start is part of the text, not indentation"
    case .mappingNotAllowed: "a key is not allowed here"
    case .sequenceNotAllowed: "a sequence cannot begin here"
    case .expectedKey: "a key followed by a colon is expected"
    case .keyInText: "the line goes on with the text before it, so no key can stand here; check its indentation"
    case .keyNotOnOneLine: "a key must stand on one line"
    case .keyTooLong: "a key may take at most 1024 characters"
    case .expectedFlowEnd: "a comma or the closing bracket is expected"
    case .markerInside: "a document marker stands inside quotes or brackets"
    case .underIndentedFlow: "the line must be indented more than the collection around it"
    case .invalidDirective: "the directive is malformed"
    case .repeatedDirective: "the directive is there twice"
    case .directiveWithoutDocument: "a directive must be followed by '---'"
    case .undefinedTagHandle: "no directive declares the handle of this tag"
    case .invalidTag: "the tag is malformed"
    case .invalidAnchor: "the name of an anchor or alias is missing or malformed"
    case .repeatedProperty: "a node can have one anchor and one tag only"
    case .propertiesOnAlias: "an alias can have neither anchor nor tag"
    case .invalidBlockHeader: "the header of the block scalar is malformed"
    case .blockIndentation: "an empty line at the start is indented more than the text"
    case .contentAfterMarker: "nothing may follow '...' on its line"
    }
  }

  /// What to say of the related place.
  var relation: String { self == .duplicateKey ? "it is written here first" : "the bracket is opened here" }
}
