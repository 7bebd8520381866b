using System.Collections.Frozen;
using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Design.Reading.Lexicons;

/// <summary>Nouns that stand for an action: <c>deduction</c> tells <c>deduct</c>.</summary>
internal sealed class Nominalisations
{
    private static readonly FrozenDictionary<string, string> Derived = DataTable.Embedded("nominals.data.tsv")
        .ToFrozenDictionary(row => row[0], row => row[1], StringComparer.Ordinal);

    /// <summary>What a suffix may stand for in the verb.</summary>
    private static readonly (string Suffix, string[] Endings)[] Suffixes =
    [
        ("isation", ["ise"]), ("ization", ["ize"]), ("ification", ["ify"]), ("ation", ["ate", "e", ""]), ("ition", ["e", ""]), ("ion", ["e", ""]),
        ("ement", ["e"]), ("ment", [""]), ("al", ["e", ""]), ("ance", ["e", ""]), ("age", ["e", ""]),
    ];

    private static readonly string[] Particles = ["off", "over", "out", "up", "away", "down", "back", "in", "through"];

    /// <summary>A noun counted this often in general texts and not listed as an action usually names a thing.</summary>
    private const int Usual = 3;

    private readonly FrozenDictionary<string, string> _own;
    private readonly FrozenSet<string> _verbs;
    private readonly Morphology _morphology;
    private readonly WordMemory<string?> _found;

    /// <param name="own">The nouns of the verb table; they win.</param>
    /// <param name="morphology">Word forms.</param>
    public Nominalisations(IReadOnlyDictionary<string, string> own, Morphology morphology) =>
        (_own, _verbs, _morphology, _found) = (own.ToFrozenDictionary(StringComparer.Ordinal), own.Values.ToFrozenSet(StringComparer.Ordinal), morphology, new(Find));

    /// <summary>The verb that a noun in lower case stands for; <see langword="null"/> if none.</summary>
    public string? VerbOf(string noun) => _found[noun];

    private string? Find(string noun)
    {
        var singular = _morphology.Singular(noun);
        if ((Listed(noun) ?? Listed(singular)) is { } verb)
        {
            return verb;
        }

        var info = _morphology.Describe(noun);
        if (info.Has(VerbForms.Gerund))
        {
            return info.Lemma;
        }

        if (Phrasal(singular) is { } phrasal)
        {
            return phrasal;
        }

        return noun.LastIndexOf('-') is var hyphen and > 0 && VerbOf(noun[(hyphen + 1)..]) is { } last && _verbs.Contains(last)
            ? noun[..(hyphen + 1)] + last
            : Suffixed(singular);
    }

    private string? Listed(string noun) => _own.GetValueOrDefault(noun) ?? Derived.GetValueOrDefault(noun);

    /// <summary>A verb and its particle: "sign-off", "rollout".</summary>
    private string? Phrasal(string noun)
    {
        if (ParticleOf(noun) is not { } particle)
        {
            return null;
        }

        var stem = noun[..^particle.Length].TrimEnd('-');
        var fused = stem.Length + particle.Length == noun.Length;
        return stem.Length > 2 && !(fused && _morphology.Describe(noun).Noun >= Usual) && _morphology.Describe(stem) is { Verb: >= 1 } info && info.Has(VerbForms.Base) ? $"{stem}-{particle}" : null;
    }

    private static string? ParticleOf(string noun)
    {
        foreach (var particle in Particles)
        {
            if (noun.Length > particle.Length + 2 && noun.EndsWith(particle, StringComparison.Ordinal))
            {
                return particle;
            }
        }

        return null;
    }

    private string? Suffixed(string noun)
    {
        if (noun.Length < 7 || _morphology.Describe(noun).Noun >= Usual)
        {
            return null;
        }

        foreach (var (suffix, endings) in Suffixes)
        {
            if (!noun.EndsWith(suffix, StringComparison.Ordinal))
            {
                continue;
            }

            foreach (var ending in endings)
            {
                var verb = noun[..^suffix.Length] + ending;
                if (verb.Length > 3 && _morphology.Describe(verb) is { Verb: >= 0 } info && info.Has(VerbForms.Base))
                {
                    return verb;
                }
            }

            if (suffix.EndsWith("ation", StringComparison.Ordinal) && endings is [var coined] && !_morphology.Knows(noun))
            {
                return noun[..^suffix.Length] + coined;
            }
        }

        return null;
    }
}
