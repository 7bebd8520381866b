using OrchestrationArchitect.Design.Reading.Lexicons;

namespace OrchestrationArchitect.Design.Reading.Tagging;

/// <summary>Words that look like verbs and are nouns by where they stand.</summary>
internal sealed partial class Tagger
{
    /// <summary>
    /// "In medium risk [cases] the manager completes …", "for each of the six target [formats] a rendition is encoded": the last word of
    /// what a preposition at the start of the clause governs; the subject and its verb come after it.
    /// </summary>
    private bool EndsLead(int i) => FunctionAt(i + 1) is Tag.Determiner or Tag.Pronoun && IsLed(i) && VerbAhead(i + 2);

    /// <summary>Nothing but one noun phrase stands between a preposition that opens the clause and the word.</summary>
    private bool IsLed(int i)
    {
        var (open, own) = (true, 0);
        for (var at = i - 1; at >= 0; at--)
        {
            switch (FunctionAt(at))
            {
                case Tag.Preposition when own > 0 && _tokens[at].Lower == "of" && at > 0:
                    (open, own) = (true, 1);
                    break;
                case Tag.Preposition:
                    return own > 0 && (at == 0 || IsSign(at - 1) || FunctionAt(at - 1) is Tag.Coordinator);
                case Tag.Determiner when open || _tokens[at].Lower is "all" or "both" or "each":
                case Tag.Pronoun when _tokens[at].Lower is "each" or "all" or "both":
                    (open, own) = (false, own + 1);
                    break;
                case null when open && !IsSign(at) && !(IsNumeral(at) && FunctionAt(at - 1) is null):
                    own++;
                    break;
                default:
                    return false;
            }
        }

        return false;
    }

    /// <summary>A helper, or a form in -s that is likely the verb of a subject before it, stands before the clause ends.</summary>
    private bool VerbAhead(int from)
    {
        for (var at = from; at < _clauseEnd[Math.Min(from, _tokens.Length)] && ClauseWordAt(at) is not Tag.Relative; at++)
        {
            var function = FunctionAt(at);
            if (function is Tag.Auxiliary or Tag.Modal)
            {
                return true;
            }

            if (function is null && _infos[at].Has(VerbForms.Third) && FunctionAt(at - 1) is not (Tag.Determiner or Tag.Preposition) && (_infos[at].IsVerbOnly || TakesObject(at) || _infos[at].Verb > _infos[at].Noun))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Parcel arrives": a form in -s that can be nothing but the verb follows the clause's first word.</summary>
    private bool IsSaidOf(int start, int verb) => verb == start + 1 && _infos[start].Noun >= Math.Max(_infos[start].Verb, 0) && _infos[verb] is { IsVerbOnly: true } info && info.Has(VerbForms.Third) && IsCandidate(start, start);

    /// <summary>"Slots given up, [deposit] paid back": a participle and no more follows, as in the part before the comma.</summary>
    private bool OpensAbsolutePart(int i, int comma) =>
        i > 0 && comma == i - 1 && _tokens[comma].Lower == "," && _infos[i].Noun >= 0 && FunctionAt(i + 1) is null && !IsSign(i + 1) && _infos[i + 1].Has(VerbForms.Participle) && _infos[i + 1].Noun < 0
        && (IsSign(i + 2) || FunctionAt(i + 2) is not (null or Tag.Determiner)) && PriorParticiple(comma);

    /// <summary>"Lab [results] for fat, protein and salt are loaded": a helper follows what a preposition lists.</summary>
    private bool IsSubjectWithList(int i)
    {
        if (FunctionAt(i + 1) is not Tag.Preposition)
        {
            return false;
        }

        var (commas, joined) = (0, false);
        for (var at = i + 2; at < _tokens.Length; at++)
        {
            switch (FunctionAt(at))
            {
                case Tag.Auxiliary or Tag.Modal:
                    return joined && _tokens[at].Lower is not ("is" or "was" or "has");
                case Tag.Coordinator when commas > (_tokens[at - 1].Lower == "," ? 1 : 0) && !joined:
                    joined = true;
                    break;
                case Tag.Determiner or null when !IsSign(at) && !_infos[at].IsVerbOnly:
                    break;
                case null when _tokens[at].Lower == "," && !joined:
                    commas++;
                    break;
                default:
                    return false;
            }
        }

        return false;
    }
}
