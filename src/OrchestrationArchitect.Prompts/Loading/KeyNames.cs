namespace OrchestrationArchitect.Prompts.Loading;

/// <summary>Compares keys as the dialects write them: <c>maxTokens</c>, <c>max_tokens</c>, <c>max-tokens</c>.</summary>
internal static class KeyNames
{
    /// <summary>Lower case, without <c>_</c>, <c>-</c> and spaces.</summary>
    public static string Normalize(string key) => string.Create(
        key.Count(IsLetter), key, static (span, from) =>
        {
            var at = 0;
            foreach (var letter in from)
            {
                if (IsLetter(letter))
                    span[at++] = char.ToLowerInvariant(letter);
            }
        });

    public static bool Same(string left, string right)
    {
        int i = 0, j = 0;
        while (true)
        {
            while (i < left.Length && !IsLetter(left[i]))
                i++;
            while (j < right.Length && !IsLetter(right[j]))
                j++;
            if (i == left.Length || j == right.Length)
                return i == left.Length && j == right.Length;
            if (char.ToLowerInvariant(left[i++]) != char.ToLowerInvariant(right[j++]))
                return false;
        }
    }

    private static bool IsLetter(char letter) => letter is not ('_' or '-' or ' ');
}
