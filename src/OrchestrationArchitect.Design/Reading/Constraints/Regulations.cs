using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Reading.Tagging;
using OrchestrationArchitect.Design.Reading.Tokens;

namespace OrchestrationArchitect.Design.Reading.Constraints;

/// <summary>Finds the regulations and standards that apply: those of the table, and others told by what stands beside them.</summary>
internal static class Regulations
{
    public static IEnumerable<(int At, int Length, string Text)> Find(TaggedSentence words, Lexicon lexicon)
    {
        if (words.Sentence.Field != SourceField.ConstraintsAndSlas)
        {
            yield break;
        }

        var known = lexicon.Terms.Find(words.Sentence.Tokens, "compliance", lexicon).Where(t => !IsWaived(words, t.At, lexicon)).ToList();
        known.RemoveAll(term => IsWork(words, term.At, lexicon));
        known.RemoveAll(term => known.Any(next => next.At == term.At + term.Length));
        for (var at = 0; at < known.Count; at++)
        {
            if (RegulationNames.Rest(words, known[at].At + known[at].Length) - known[at].At is var whole && whole > known[at].Length)
            {
                known[at] = (known[at].At, whole, Text(words, known[at].At, whole));
            }

            yield return known[at];
        }

        for (var i = 0; i < words.Count; i++)
        {
            if (IsWaived(words, i, lexicon) || known.Any(k => i >= k.At && i < k.At + k.Length))
            {
                continue;
            }

            if (Standard(words, i) is var standard and > 0 || Law(words, i) is var law && (standard = law) > 0 || RegulationNames.At(words, i, lexicon) is var named && (standard = named) > 0 || Unknown(words, i, lexicon) is var other && (standard = other) > 0)
            {
                yield return (i, standard, Text(words, i, standard));
                i += standard - 1;
            }
        }
    }

    /// <summary>"GDPR applies, FERPA does not": what its own part of the sentence takes back.</summary>
    private static bool IsWaived(TaggedSentence words, int at, Lexicon lexicon)
    {
        var waived = lexicon.Phrases.Set("waived");
        if (!waived.MayStandIn(words))
        {
            return false;
        }

        var (start, end) = (at, at);
        while (start > 0 && words.Lower(start - 1) is not ("," or ";" or "but" or "|"))
        {
            start--;
        }

        while (end < words.Count && (words.Lower(end) is not ("," or ";" or "but" or "|") || words.Lower(end + 1) is "which" or "but"))
        {
            end++;
        }

        return waived.Find(words, start, end) >= 0;
    }

    /// <summary>"The KYC answer", "KYC files": the check itself, not the law that asks for it.</summary>
    private static bool IsWork(TaggedSentence words, int at, Lexicon lexicon) =>
        lexicon.Phrases.Set("law-and-work").IsWordAt(words, at) && words.TagAt(at + 1) == Tag.Noun && !lexicon.Phrases.Set("regulation-after").IsWordAt(words, at + 1);

    private static string Text(TaggedSentence words, int at, int length) => words.Text(at, at + length).Replace(" / ", "/", StringComparison.Ordinal).Replace(" - ", "-", StringComparison.Ordinal);

    /// <summary>"ISO 22000", "ISO/IEC 27001", "EN 50128", "IEC 62304", "NIST 800-53".</summary>
    private static int Standard(TaggedSentence words, int i)
    {
        if (words.Lower(i) is not ("iso" or "iec" or "en" or "din" or "nist" or "ansi" or "iatf" or "as" or "do" or "ieee" or "bs" or "fips" or "astm") || !words[i].IsAcronym)
        {
            return 0;
        }

        var at = i + 1;
        while (words.Lower(at) is "/" or "-" || (words.Lower(at) is "iec" or "iso" or "en" or "sp" or "iatf"))
        {
            at++;
        }

        if (at >= words.Count || words[at].Kind != TokenKind.Number || (words.Lower(at).Length < 3 && words.Lower(at + 1) != "-") || words.Lower(at) is "8583" or "20022" or "8601" or "4217" or "3166")
        {
            return 0;
        }

        at = words.Lower(at + 1) == "-" && at + 2 < words.Count && words[at + 2].Kind == TokenKind.Number && words[at + 1].Start == words[at].End ? at + 3 : at + 1;
        return at - i;
    }

    /// <summary>"The Medical Device Regulation", "AI Act": names that end with the kind of law.</summary>
    private static int Law(TaggedSentence words, int i)
    {
        if (!words[i].IsCapitalised || words.TagAt(i) is Tag.Determiner || words.Lower(i) is "the" or "under" or "as")
        {
            return 0;
        }

        for (var at = i + 1; at < Math.Min(words.Count, i + 6) && (words[at].IsCapitalised || words.Lower(at) is "of" or "and" or "on" or "&"); at++)
        {
            if (words[at].Text is "Act" or "Directive" or "Regulation" or "Regulations" or "Code" or "Ordinance" or "Law" or "Convention" or "Standard" or "Rules")
            {
                return at + 1 - i;
            }
        }

        return 0;
    }

    /// <summary>An acronym that "applies", is "compliant", or stands after "comply with", "under", "according to".</summary>
    private static int Unknown(TaggedSentence words, int i, Lexicon lexicon)
    {
        var name = words[i].Text;
        var hyphen = name.IndexOf('-', StringComparison.Ordinal);
        var bare = hyphen > 1 ? name[..hyphen] : name;
        if (bare.Length is < 3 or > 9 || !bare.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c)) || !char.IsAsciiLetter(bare[0]) || lexicon.Phrases.Is("no-regulation", bare.ToLowerInvariant()))
        {
            return 0;
        }

        if (words.Count == 1 && words.Sentence.Label.IsEmpty)
        {
            return 1;
        }

        var after = hyphen > 1 ? words[i].Lower[(hyphen + 1)..] : words.Lower(i + 1) == "-" ? words.Lower(i + 2) : words.Lower(i + 1);
        var before = words.Lower(i - 1) == "the" ? words.Lower(i - 2) : words.Lower(i - 1);
        return lexicon.Phrases.Is("regulation-after", after) || before is "under" or "with" && words.Lower(i - 2) is "comply" or "compliant" or "compliance" or "accordance" or "complies" or "complying" || (before == "to" && words.Lower(i - 2) is "according" or "subject" or "adhere")
            ? 1 : 0;
    }
}
