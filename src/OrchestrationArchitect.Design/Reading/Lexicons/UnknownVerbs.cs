namespace OrchestrationArchitect.Design.Reading.Lexicons;

/// <summary>Words that no table knows but that are built like a form of a verb: "symbolicated", "demultiplexes".</summary>
internal static class UnknownVerbs
{
    private const int Shortest = 6;

    /// <summary>What the form may be; as a plural or a base form it stays a noun unless the words around it say otherwise.</summary>
    public static WordInfo? Describe(string form)
    {
        if (form.Length < Shortest || !form.All(c => char.IsAsciiLetterLower(c) || c == '-'))
        {
            return null;
        }

        if (form.EndsWith("ed", StringComparison.Ordinal) && !form.EndsWith("eed", StringComparison.Ordinal))
        {
            return new WordInfo(Stem(form[..^2]), -1, 0, 0, -1, VerbForms.Past | VerbForms.Participle);
        }

        if (form.EndsWith("ing", StringComparison.Ordinal))
        {
            return new WordInfo(Stem(form[..^3]), 0, 0, -1, -1, VerbForms.Gerund);
        }

        if (form[^1] == 's' && form[^2] is not ('s' or 'u' or 'i'))
        {
            var lemma = form.EndsWith("xes", StringComparison.Ordinal) || form.EndsWith("sses", StringComparison.Ordinal) || form.EndsWith("ches", StringComparison.Ordinal) ? form[..^2] : form[..^1];
            return new WordInfo(lemma, Noun, 0, -1, -1, VerbForms.Third);
        }

        return null;
    }

    /// <summary>Much more usual as a noun.</summary>
    private const int Noun = 4;

    private static string Stem(string stem)
    {
        if (stem.Length > 3 && stem[^1] == stem[^2] && stem[^1] is not ('s' or 'l'))
        {
            return stem[..^1];
        }

        var silent = stem.EndsWith("at", StringComparison.Ordinal) || stem.EndsWith("ut", StringComparison.Ordinal) || stem[^1] is 'z' or 'c' or 'v' or 'u'
            || stem.EndsWith("is", StringComparison.Ordinal) || stem.EndsWith("us", StringComparison.Ordinal) || (stem[^1] == 'g' && stem[^2] != 'n')
            || (stem[^1] == 'l' && stem[^2] is 'b' or 'd' or 'p' or 't' or 'g' or 'f' or 'k');
        return silent ? stem + "e" : stem[^1] == 'i' ? stem[..^1] + "y" : stem;
    }
}
