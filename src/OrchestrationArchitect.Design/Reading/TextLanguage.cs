using OrchestrationArchitect.Design.Reading.Notes;
using OrchestrationArchitect.Design.Reading.Tokens;

namespace OrchestrationArchitect.Design.Reading;

/// <summary>Tells the language of any text.</summary>
public static class TextLanguage
{
    /// <summary>An ISO 639-1 code; <c>und</c> if no language is recognised.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var read = text.Length > ScenarioReader.MaxFieldLength ? text[..ScenarioReader.MaxFieldLength] : text;
        return LanguageGuess.Of(Tokenizer.Tokenize(read), Lexicon.Default);
    }
}
