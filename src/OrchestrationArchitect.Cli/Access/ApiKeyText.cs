using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace OrchestrationArchitect.Cli.Access;

/// <summary>
/// The text of a key: <c>oak_ID_SECRET</c>, the secret 256 random bits. What is kept is an HMAC-SHA256 of the secret
/// under a random salt: nobody can guess 256 bits, so a slow hash would only slow down every request.
/// </summary>
/// <param name="Id">Finds the key.</param>
/// <param name="Secret">Proves it.</param>
internal sealed record ApiKeyText(string Id, string Secret)
{
    private const string Prefix = "oak_";
    private const string IdLetters = "abcdefghijkmnpqrstuvwxyz23456789";
    private const int IdLength = 10;
    private const int SecretBytes = 32;
    private const int SaltBytes = 16;
    private const int LongestText = 200;

    public static ApiKeyText Create() => new(
        RandomNumberGenerator.GetString(IdLetters, IdLength),
        Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes)));

    /// <summary>The parts of a text; <see langword="null"/> if it is none of ours.</summary>
    public static ApiKeyText? Parse(string text)
    {
        if (text.Length > LongestText || !text.StartsWith(Prefix, StringComparison.Ordinal))
            return null;
        var end = text.IndexOf('_', Prefix.Length);
        return end < 0 ? null : new ApiKeyText(text[Prefix.Length..end], text[(end + 1)..]);
    }

    public static byte[] CreateSalt() => RandomNumberGenerator.GetBytes(SaltBytes);

    public byte[] Hash(byte[] salt) => HMACSHA256.HashData(salt, Encoding.UTF8.GetBytes(Secret));

    /// <summary>The text to hand out, once.</summary>
    public string Reveal() => $"{Prefix}{Id}_{Secret}";

    /// <summary>Nothing of the secret.</summary>
    public override string ToString() => $"{Prefix}{Id}";
}
