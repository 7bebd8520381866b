namespace OrchestrationArchitect.Design.Tests.Reading;

/// <summary>The language of short texts.</summary>
public sealed class LanguageTests
{
    [Theory]
    [InlineData("Angebot prüfen und verschicken.", "de")]
    [InlineData("Vérifier le colis et le livrer.", "fr")]
    [InlineData("Cobrar la tarjeta y enviar el paquete.", "es")]
    [InlineData("Klient wysyła paczkę, kurier dostarcza przesyłkę.", "pl")]
    [InlineData("Zákazník odešle formulář, sklad připraví zboží.", "cs")]
    [InlineData("Müşteri siparişi onaylar, depo ürünü gönderir.", "tr")]
    [InlineData("顧客が注文し、倉庫が発送する。", "ja")]
    public void Read_ShortForeignText_IsTold(string text, string language) => Texts.Read(text).ShouldSatisfyAllConditions(
        facts => facts.Language.ShouldBe(language), facts => facts.Steps.ShouldBeEmpty(), facts => facts.Notes.ShouldContain(note => note.Code == "OA1201"));

    [Fact]
    public void Read_ForeignNamesInEnglish_StaysEnglish() => Texts.Read("The notary in Łódź signs the \"akt własności\" and the Grundbuch office files the deed.").Language.ShouldBe("en");
}
