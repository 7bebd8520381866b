using System.Collections.Frozen;
using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Design.Reading.Lexicons;

/// <summary>Word forms: from a form to its base, and what classes it may have.</summary>
internal sealed class Morphology
{
    private readonly FrozenDictionary<string, WordInfo> _words;
    private readonly FrozenDictionary<string, (string Base, VerbForms Form)> _irregular;

    private readonly WordMemory<WordInfo> _described;
    private readonly WordMemory<string> _singulars;

    private Morphology(FrozenDictionary<string, WordInfo> words, FrozenDictionary<string, (string, VerbForms)> irregular) =>
        (_words, _irregular, _described, _singulars) = (words, irregular, new(LookUp), new(SingularOf));

    /// <summary>Reads the word classes and irregular verbs; business verbs are verbs whatever the tables say.</summary>
    public static Morphology Load(IEnumerable<string> verbs)
    {
        var words = new Dictionary<string, WordInfo>(StringComparer.Ordinal);
        foreach (var row in DataTable.Embedded("words.data.tsv"))
        {
            var classes = row[1];
            words[row[0]] = new WordInfo(row[0], Class(classes, 'n'), Class(classes, 'v'), Class(classes, 'a'), Class(classes, 'r'), VerbForms.None);
        }

        foreach (var verb in verbs)
        {
            words[verb] = words.TryGetValue(verb, out var known) ? known with { Verb = Math.Max(Math.Max(known.Verb, 2), known.Noun ) } : new WordInfo(verb, -1, 2, -1, -1, VerbForms.None);
        }

        var irregular = new Dictionary<string, (string, VerbForms)>(StringComparer.Ordinal);
        foreach (var row in DataTable.Embedded("irregular.data.tsv"))
        {
            Register(irregular, row[0], row[1], VerbForms.Past);
            Register(irregular, row[0], row[2], VerbForms.Participle);
        }

        return new Morphology(words.ToFrozenDictionary(word => word.Key, word => word.Value with { Forms = word.Value.Verb >= 0 ? VerbForms.Base : VerbForms.None }, StringComparer.Ordinal), irregular.ToFrozenDictionary(StringComparer.Ordinal));
    }

    private static int Class(string classes, char of)
    {
        var at = classes.IndexOf(of);
        return at < 0 ? -1 : classes[at + 1] - '0';
    }

    private static void Register(Dictionary<string, (string, VerbForms)> irregular, string verb, string forms, VerbForms form)
    {
        foreach (var one in forms.Split('/'))
        {
            irregular[one] = irregular.TryGetValue(one, out var other) ? (verb, other.Item2 | form) : (verb, form);
        }
    }

    /// <summary>What a form in lower case may be.</summary>
    public WordInfo Describe(string form) => _described[form];

    /// <summary>Whether a form in lower case is known in any class.</summary>
    public bool Knows(string form) => Describe(form).IsKnown;

    /// <summary>The same without remembering it, for what is hardly asked again.</summary>
    public WordInfo LookUp(string form)
    {
        var known = _words.TryGetValue(form, out var word);
        var info = known ? word : new WordInfo(form, -1, -1, -1, -1, VerbForms.None);
        if (_irregular.TryGetValue(form, out var irregular))
        {
            return info with { Lemma = irregular.Base, Verb = Math.Max(info.Verb, 3), Forms = info.Forms | irregular.Form };
        }

        if (!known && PrefixedIrregular(form) is { } again)
        {
            return again;
        }

        if (!known && Compound(form) is { } compound)
        {
            return compound;
        }

        if (form.Length < 4)
        {
            return info;
        }

        if (!info.Has(VerbForms.Base) && form.EndsWith("ing", StringComparison.Ordinal) && BaseOf(form, 3) is { } gerund)
        {
            return info with { Lemma = gerund.Lemma, Verb = gerund.Verb, Forms = info.Forms | VerbForms.Gerund };
        }

        if (!info.Has(VerbForms.Base) && form.EndsWith("ed", StringComparison.Ordinal) && BaseOf(form, 2) is { } past)
        {
            return info with { Lemma = past.Lemma, Verb = past.Verb, Forms = info.Forms | VerbForms.Past | VerbForms.Participle };
        }

        return form[^1] == 's' && form[^2] != 's' && form[^2] != '\'' ? Plural(form, info, known) : info;
    }

    private WordInfo Plural(string form, WordInfo info, bool known)
    {
        foreach (var stem in Stems(form))
        {
            if (_words.TryGetValue(stem, out var word))
            {
                return new WordInfo(stem, Math.Max(word.Noun, known ? info.Noun : -1), word.Verb, known ? info.Adjective : -1, info.Adverb,
                    word.Verb >= 0 ? VerbForms.Third : VerbForms.None);
            }
        }

        foreach (var stem in Stems(form))
        {
            if (!known && Verb(stem) is { } verb)
            {
                return verb with { Noun = -1, Forms = VerbForms.Third };
            }
        }

        return info;
    }

    /// <summary>"Redrawn", "resold": a prefix before an irregular form.</summary>
    private WordInfo? PrefixedIrregular(string form)
    {
        foreach (var prefix in (ReadOnlySpan<string>)["re-", "pre-", "re", "un", "pre", "over", "out", "mis"])
        {
            if (form.StartsWith(prefix, StringComparison.Ordinal) && _irregular.TryGetValue(form[prefix.Length..], out var irregular))
            {
                return new WordInfo(prefix + irregular.Base, -1, 2, -1, -1, irregular.Form);
            }
        }

        return null;
    }

    /// <summary>"Risk-assesses": the last part tells the form.</summary>
    private WordInfo? Compound(string form)
    {
        var hyphen = form.LastIndexOf('-');
        if (hyphen < 2 || form.Length - hyphen < 4)
        {
            return null;
        }

        var last = Describe(form[(hyphen + 1)..]);
        return last.Has(VerbForms.Third | VerbForms.Past | VerbForms.Gerund) && last.Verb >= 1
            ? last with { Lemma = form[..(hyphen + 1)] + last.Lemma, Adjective = last.Has(VerbForms.Past) ? 1 : -1, Noun = last.Has(VerbForms.Third) ? -1 : last.Noun }
            : null;
    }

    private static IEnumerable<string> Stems(string form)
    {
        if (form.EndsWith("ies", StringComparison.Ordinal))
        {
            yield return form[..^3] + "y";
        }

        yield return form[..^1];
        if (form.EndsWith("es", StringComparison.Ordinal) && !form.EndsWith("ees", StringComparison.Ordinal))
        {
            yield return form[..^2];
        }
    }

    private WordInfo? BaseOf(string form, int suffix)
    {
        var stem = form[..^suffix];
        if (Exact(stem + "e") is { } silent && !(Exact(stem) is { } plain && plain.Verb > silent.Verb))
        {
            return silent;
        }

        var doubled = stem.Length > 3 && stem[^1] == stem[^2] ? Exact(stem[..^1]) : null;
        if (Exact(stem) is { } regular && !(doubled is { } usual && usual.Verb > regular.Verb + 1))
        {
            return regular;
        }

        if (doubled is not null)
        {
            return doubled;
        }

        if (suffix == 2 && stem[^1] == 'i' && Exact(stem[..^1] + "y") is { } why)
        {
            return why;
        }

        return Verb(stem + "e") ?? Verb(stem) ?? (stem.Length > 3 && stem[^1] == stem[^2] ? Verb(stem[..^1]) : null);
    }

    private WordInfo? Exact(string lemma) => _words.TryGetValue(lemma, out var word) && word.Verb >= 0 ? word : null;

    private WordInfo? Verb(string lemma)
    {
        if (_words.TryGetValue(lemma, out var word) && word.Verb >= 0)
        {
            return word;
        }

        foreach (var prefix in (ReadOnlySpan<string>)["re-", "pre-", "auto-", "un", "re", "de", "dis", "pre", "over", "co-", "de-", "cross-", "double-"])
        {
            if (lemma.StartsWith(prefix, StringComparison.Ordinal) && lemma.Length > prefix.Length + 2
                && _words.TryGetValue(lemma[prefix.Length..], out var inner) && inner.Verb >= 1)
            {
                return inner with { Lemma = lemma };
            }
        }

        return LooksLikeVerb(lemma) ? new WordInfo(lemma, -1, 1, -1, -1, VerbForms.Base) : null;
    }

    /// <summary>The base form of an unknown word that is built like a verb, or <see langword="null"/>.</summary>
    public WordInfo? Guess(string form) => Verb(form) is { } verb ? verb with { Forms = VerbForms.Base } : null;

    private static bool LooksLikeVerb(string lemma) =>
        lemma.Length > 5 && (lemma.EndsWith("ize", StringComparison.Ordinal) || lemma.EndsWith("ise", StringComparison.Ordinal)
            || lemma.EndsWith("ify", StringComparison.Ordinal));

    /// <summary>The singular of a noun form.</summary>
    public string Singular(string form) => form.Length < 4 || form[^1] != 's' || form[^2] is 's' or 'u' or 'i' ? form : _singulars[form];

    private string SingularOf(string form)
    {
        foreach (var stem in Stems(form))
        {
            if (_words.TryGetValue(stem, out var word) && (word.Noun >= 0 || word.Verb >= 0))
            {
                return stem;
            }
        }

        return form.EndsWith("ies", StringComparison.Ordinal) ? form[..^3] + "y"
            : form.EndsWith("sses", StringComparison.Ordinal) || form.EndsWith("xes", StringComparison.Ordinal) || form.EndsWith("ches", StringComparison.Ordinal) ? form[..^2]
            : form[..^1];
    }
}
