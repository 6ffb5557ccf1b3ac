<#macro line parts><#list parts as p><#switch p.kind()><#on "Text">${p.text}<#on "Strong">**${p.text}**<#on "Code">${set.code(p.text)}<#on "Maths">${set.maths(p.formula)}<#on "Measure">${set.measure(p)}<#on "Verdict">**${p.text}**<#on "Link"><#if set.address(p.address) != "">[${p.text}](<${p.address}>)<#else>${p.text}</#if><#on "Cite">\[${p.key}\]</#switch></#list></#macro>
<#macro block b>
<#switch b.kind()>
<#on "Paragraph"><@line b.content/><#nt>

<#on "Heading">### ${b.text}

<#on "Display">${set.display(b.formula)}

<#on "Callout">> <@line b.content/><#nt>

<#on "Bullets"><#list b.items as item>* <@line item/>
</#list>

<#on "Listing"><#list b.text?split("\n") as row>    ${set.raw(row)}
</#list>

<#on "Facts">| | | |
|---|---|---|
<#list b.facts as fact>| ${fact.label} | <@line fact.content/> | <@line fact.note/> |
</#list>

<#on "Picture">![${b.figure.description()}](<${folder}/${b.figure.name()}.svg>)

*Figure ${numbers[b.figure.name()]}.* <@line b.caption/>

<#on "Table">${b.caption}

|<#list b.columns as c> <@line c.header/> |</#list>
|<#list b.columns as c><#if c.alignment.isRight()>---:<#else>---</#if>|</#list>
<#list b.rows as row>|<#list row as cell> <@line cell.content/> |</#list>
</#list>

</#switch>
</#macro>
# ${doc.title}

${doc.subtitle}

<#if doc.author != "">${doc.author}

</#if>
<#if doc.date.isPresent()>${doc.date.get()}

</#if>
<#list doc.sections as s>
## ${s?counter}. ${s.title}

<#list s.blocks as b><@block b/></#list>
<#if s.id == "references">
<#list doc.references as r>
* \[${r.key}\] ${r.text}<#if r.doi.isPresent()> [doi:${r.doi.get()}](<https://doi.org/${r.doi.get()?url_path}>)</#if>
</#list>

</#if>
</#list>
---

${generator}
